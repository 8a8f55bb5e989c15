package hub.catalog.estimate;

import java.math.BigDecimal;
import java.util.Optional;

import hub.catalog.system.Accelerator;

/**
 * The dense peak that an accelerator has for an arithmetic, as far as the catalogue
 * knows.
 */
final class Peaks {

	private Peaks() {
	}

	/** In TFLOP/s; empty when not known. */
	static Optional<Double> of(Accelerator accelerator, Precision precision) {
		Optional<BigDecimal> bf16 = accelerator.head().current(Accelerator.BF16);
		Optional<BigDecimal> fp16 = accelerator.head().current(Accelerator.FP16);
		Optional<BigDecimal> peak = switch (precision) {
			case BF16, FP8 -> bf16;
			case FP16 -> fp16.or(() -> bf16);
			case INT8, INT4 -> bf16.or(() -> fp16);
			// TF32, which the bf16 generation of this maker runs at half the bf16 rate
			// (A100: 156 of 312).
			case FP32 -> accelerator.vendor().equals("NVIDIA") ? bf16.map((rate) -> rate.divide(BigDecimal.TWO))
					: Optional.empty();
		};
		return peak.map(BigDecimal::doubleValue);
	}

	/** Whether it has no bf16 but would do the work in fp16. */
	static boolean hasOnlyFp16(Accelerator accelerator) {
		return accelerator.head().current(Accelerator.BF16).isEmpty()
				&& accelerator.head().current(Accelerator.FP16).isPresent();
	}

}
