package hub.catalog.estimate;

/**
 * The format of the arithmetic and, for inference, of the weights.
 */
public enum Precision {

	/** On NVIDIA's Ampere and later run as TF32, at half the bf16 rate. */
	FP32(4),
	/** Needs hardware of 2020 or later. */
	BF16(2),
	/** Also on older hardware. */
	FP16(2),
	/** Counted at the bf16 rate: the catalogue has no fp8 peaks. */
	FP8(1),
	/** Weights only; the arithmetic is done in 16 bits. */
	INT8(1),
	/** Weights only, with their scales. */
	INT4(0.5625);

	private final double bytes;

	Precision(double bytes) {
		this.bytes = bytes;
	}

	/** Bytes of one weight. */
	public double bytes() {
		return this.bytes;
	}

	/** Whether one method can be carried out in it. */
	public boolean suits(Method method) {
		return switch (method) {
			case FULL, LORA -> this != INT8 && this != INT4;
			case QLORA -> this == BF16 || this == FP16 || this == INT4;
			case INFERENCE -> true;
		};
	}

	/** Whether hardware without bf16 cannot do it. */
	boolean needsBf16() {
		return this == BF16 || this == FP8;
	}

}
