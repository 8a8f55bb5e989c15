package hub.catalog.estimate;

/**
 * Which share of the peak a piece of work really uses, as counted by the operations of
 * the rule over all hours booked. Repeated work, waiting and failed runs lower it.
 *
 * @param best of a well-tuned run alone
 * @param expected of a good setup
 * @param worst of a whole programme with everything around the run
 */
public record Utilisation(double best, double expected, double worst) {

	/**
	 * Training. Best: 56.3 % by Megatron-LM at 1 T parameters (arXiv 2205.05198).
	 * Expected: 38 to 43 % by Llama 3 405B on H100 (arXiv 2407.21783, table 4), 46.2 % by
	 * PaLM. Worst: all hours that Meta's model cards report come to 13.9 % for Llama 3.1
	 * 8B, 25.3 % for 70B, 33.2 % for 405B; 12 % leaves a little room below the lowest of
	 * them.
	 */
	private static final Utilisation TRAINING = new Utilisation(0.56, 0.40, 0.12);

	/**
	 * Unpacking 4-bit weights makes a pass 1.3 to 1.7 times as long as LoRA's in
	 * published comparisons.
	 */
	private static final Utilisation QLORA = new Utilisation(0.56 / 1.3, 0.40 / 1.4, 0.12 / 1.7);

	/**
	 * Inference reads all weights for each new token, so that it waits for memory unless
	 * many sequences share the reading: on an H100 (3.35 TB/s, 989 TFLOP/s) each sequence
	 * of a batch adds 0.34 % in 16 bits. Worst: a handful; expected: some forty; best:
	 * long prompts, which are read like training data.
	 */
	private static final Utilisation INFERENCE = new Utilisation(0.50, 0.15, 0.02);

	public static Utilisation of(Method method) {
		return switch (method) {
			case FULL, LORA -> TRAINING;
			case QLORA -> QLORA;
			case INFERENCE -> INFERENCE;
		};
	}

	/** Hours of one accelerator with this dense peak. */
	public AmountRange hours(double operations, double peakTflops) {
		double atPeak = operations / (peakTflops * 1e12) / 3600;
		return new AmountRange(atPeak / this.best, atPeak / this.expected, atPeak / this.worst);
	}

}
