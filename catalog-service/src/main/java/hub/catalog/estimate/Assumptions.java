package hub.catalog.estimate;

import java.util.ArrayList;
import java.util.List;

import hub.catalog.system.Accelerator;

/**
 * Everything that an estimate takes for granted, so that nobody has to guess.
 */
final class Assumptions {

	private Assumptions() {
	}

	static List<Remark> of(Work work, Accelerator reference, double peakTflops) {
		Utilisation share = Utilisation.of(work.method());
		List<Remark> all = new ArrayList<>();
		all.add(Remark.of("RULE_" + work.method(), "operations", work.method().operationsPerParameterAndToken()));
		all.add(Remark.of("PEAK", "model", reference.model(), "peak", peakTflops, "source",
				reference.head().provenance().source()));
		all.add(Remark.of(utilisation(work.method()), "best", percent(share.best()), "expected",
				percent(share.expected()), "worst", percent(share.worst())));
		if (work.method().isTraining()) {
			all.add(Remark.of("PUBLISHED_RUNS"));
		}
		precision(work, all);
		memory(work, all);
		all.add(Remark.of("DENSE_MODEL"));
		all.add(Remark.of("NODE_SHARES"));
		return all;
	}

	private static void precision(Work work, List<Remark> all) {
		switch (work.precision()) {
			case FP8 -> all.add(Remark.of("FP8_NOT_COUNTED"));
			case INT8, INT4 -> all.add(Remark.of("WEIGHTS_ONLY"));
			case FP32 -> all.add(Remark.of("TF32"));
			case BF16, FP16 -> {
			}
		}
	}

	private static void memory(Work work, List<Remark> all) {
		switch (work.method()) {
			case FULL -> all.add(Remark.of("MEMORY_FULL"));
			case LORA -> all.add(Remark.of("MEMORY_LORA", "percent", MemoryNeed.ADAPTER_SHARE * 100));
			case QLORA -> all.add(Remark.of("MEMORY_QLORA", "percent", MemoryNeed.ADAPTER_SHARE * 100));
			case INFERENCE -> all.add(Remark.of("MEMORY_INFERENCE", "sequences", MemoryNeed.SEQUENCES));
		}
		if (work.method().isTraining()) {
			all.add(Remark.of("ACTIVATIONS", "sequence", work.sequenceLength()));
		}
		all.add(Remark.of("USABLE_MEMORY", "percent", MemoryNeed.USABLE_SHARE * 100));
	}

	private static String utilisation(Method method) {
		return switch (method) {
			case FULL, LORA -> "UTILISATION";
			case QLORA -> "UTILISATION_QLORA";
			case INFERENCE -> "UTILISATION_INFERENCE";
		};
	}

	private static double percent(double share) {
		return Math.round(share * 1000) / 10.0;
	}

}
