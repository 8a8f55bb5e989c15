package hub.catalog.estimate;

import java.util.List;

import hub.catalog.system.Accelerator;

/**
 * What a piece of work needs, with all that was assumed.
 *
 * @param reference the accelerator that the headline numbers are counted on
 * @param peakTflops its dense peak for the arithmetic wanted
 * @param minimumAccelerators of the reference, to hold the work in memory
 * @param formula how the hours were computed
 */
public record Estimate(Work work, Accelerator reference, double peakTflops, AmountRange gpuHours, MemoryNeed memory,
		long minimumAccelerators, Remark formula, List<Remark> assumptions, List<PartitionFit> partitions,
		List<ModeFit> modes) {

}
