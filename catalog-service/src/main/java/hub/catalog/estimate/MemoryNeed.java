package hub.catalog.estimate;

import java.util.OptionalLong;

/**
 * What a piece of work keeps in the memory of accelerators, in GB (10⁹ bytes). Everything
 * but the activations is divided among the accelerators that share the work.
 *
 * @param bytesPerParameter of the model and what training keeps beside each weight
 * @param adapters LoRA adapters with their gradients and optimizer state
 * @param cache keys and values of the sequences served at once
 * @param activations on each accelerator
 */
public record MemoryNeed(double bytesPerParameter, double weights, double gradients, double optimizer, double adapters,
		double cache, double activations) {

	/**
	 * Of an accelerator's memory; the rest goes to the runtime, to buffers and to gaps.
	 */
	public static final double USABLE_SHARE = 0.9;

	/** Adapters of rank 16 on all linear layers: 42 million of 8 billion. */
	public static final double ADAPTER_SHARE = 0.005;

	/**
	 * Weight, gradient, 32-bit copy and two moments (Rajbhandari et al. 2019, arXiv
	 * 1910.02054, section 3.1).
	 */
	private static final double TRAINED_PARAMETER = 16;

	/** NF4 with doubly quantised scales: 4.127 bits (arXiv 2305.14314, section 3). */
	private static final double NF4 = 0.516;

	/** Sequences served at once. */
	public static final int SEQUENCES = 8;

	private static final double GB = 1e9;

	public static MemoryNeed of(Work work) {
		ModelShape shape = ModelShape.of(work.parameters());
		double billions = work.parameters() / GB;
		double activations = shape.trainingActivations(work.sequenceLength()) / GB;
		double adapters = billions * ADAPTER_SHARE * TRAINED_PARAMETER;
		return switch (work.method()) {
			case FULL -> full(work.precision(), billions, activations);
			case LORA -> new MemoryNeed(work.precision().bytes(), billions * work.precision().bytes(), 0, 0, adapters,
					0, activations);
			case QLORA -> new MemoryNeed(NF4, billions * NF4, 0, 0, adapters, 0, activations);
			case INFERENCE -> new MemoryNeed(work.precision().bytes(), billions * work.precision().bytes(), 0, 0, 0,
					SEQUENCES * work.sequenceLength() * shape.cachePerToken() / GB,
					shape.inferenceActivations(work.sequenceLength()) / GB);
		};
	}

	private static MemoryNeed full(Precision precision, double billions, double activations) {
		double weight = (precision == Precision.FP32) ? 4 : 2;
		return new MemoryNeed(TRAINED_PARAMETER, billions * weight, billions * weight,
				billions * (TRAINED_PARAMETER - 2 * weight), 0, 0, activations);
	}

	/** What is divided among the accelerators. */
	public double shared() {
		return this.weights + this.gradients + this.optimizer + this.adapters + this.cache;
	}

	/** On one accelerator alone. */
	public double total() {
		return shared() + this.activations;
	}

	/**
	 * Devices of this memory that hold it all; empty when the activations alone are too
	 * large.
	 */
	public OptionalLong devices(double deviceGb) {
		double room = deviceGb * USABLE_SHARE - this.activations;
		return (room <= 0) ? OptionalLong.empty() : OptionalLong.of(Math.max(1, (long) Math.ceil(shared() / room)));
	}

	/** What each of so many devices holds. */
	public double perDevice(long devices) {
		return shared() / devices + this.activations;
	}

}
