package hub.catalog.estimate;

/**
 * What is done with a model, and how many floating-point operations one parameter costs
 * for one token.
 */
public enum Method {

	/**
	 * All weights are trained: 2 forward, 2 for the gradients of activations, 2 for those
	 * of weights (Kaplan et al. 2020, arXiv 2001.08361, section 2.1).
	 */
	FULL(6),
	/**
	 * Adapters on frozen weights (Hu et al. 2021, arXiv 2106.09685): 2 forward and 2 for
	 * the gradients of activations; those of the frozen weights are not computed, and the
	 * adapters are under one percent of the weights.
	 */
	LORA(4),
	/**
	 * The same on 4-bit weights, which are unpacked in each pass (Dettmers et al. 2023,
	 * arXiv 2305.14314).
	 */
	QLORA(4),
	/** Forward only. */
	INFERENCE(2);

	private final int operations;

	Method(int operations) {
		this.operations = operations;
	}

	/** Operations for one parameter and one token. */
	public int operationsPerParameterAndToken() {
		return this.operations;
	}

	public boolean isTraining() {
		return this != INFERENCE;
	}

}
