package hub.catalog.estimate;

/**
 * The likely layers and width of a dense transformer, from its size: parameters are about
 * twelve times layers times width squared, and a width is about 128 times the layers, as
 * in Llama 3 (32 × 4,096, 80 × 8,192, 126 × 16,384).
 */
record ModelShape(double layers, double width) {

	private static final double WIDTH_PER_LAYER = 128;

	private static final double PARAMETERS_PER_BLOCK = 12;

	/** Keys and values of eight heads of 128, as grouped-query attention keeps them. */
	private static final double CACHED_WIDTH = 1024;

	/** Entries of the vocabulary, of which each token of a batch has a score. */
	private static final double VOCABULARY = 128_000;

	static ModelShape of(long parameters) {
		double layers = Math.max(1, Math.cbrt(parameters / (PARAMETERS_PER_BLOCK * WIDTH_PER_LAYER * WIDTH_PER_LAYER)));
		return new ModelShape(layers, layers * WIDTH_PER_LAYER);
	}

	/**
	 * Bytes that training keeps on one accelerator for a batch of one sequence: the
	 * inputs of all layers, the inside of one layer, which is computed again (Korthikanti
	 * et al. 2022, arXiv 2205.05198: 34 bytes for each token and unit of width), and the
	 * scores.
	 */
	double trainingActivations(int sequenceLength) {
		return sequenceLength * (this.width * (2 * this.layers + 34) + 6 * VOCABULARY);
	}

	/**
	 * Bytes of one layer's inside and the scores of one token, while text is generated.
	 */
	double inferenceActivations(int sequenceLength) {
		return sequenceLength * this.width * 34 / 4 + 4 * VOCABULARY;
	}

	/** Bytes of keys and values for one token, in 16 bits. */
	double cachePerToken() {
		return 2 * 2 * this.layers * Math.min(CACHED_WIDTH, this.width);
	}

}
