package hub.catalog.estimate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Partition;

/**
 * Whether a partition can do the work, why, and what it takes there.
 *
 * @param need absent where the catalogue knows too little to count
 */
public record PartitionFit(Partition partition, ComputeSystem system, boolean fits, List<Remark> reasons,
		@Nullable Need need) {

	public PartitionFit {
		reasons = List.copyOf(reasons);
	}

	/**
	 * What the work takes on a partition.
	 *
	 * @param minimum accelerators that hold it in memory
	 * @param accelerators to finish in the time wanted, else the minimum
	 * @param perNode absent when not known
	 * @param slurmGpus what Slurm calls GPUs in one accelerator
	 */
	public record Need(String model, AmountRange gpuHours, long minimum, long accelerators, @Nullable Integer perNode,
			int slurmGpus) {

		/** Node-hours, when the nodes are known; shares of nodes count as shares. */
		public @Nullable AmountRange nodeHours() {
			return (this.perNode != null) ? this.gpuHours.times(1.0 / this.perNode) : null;
		}

		/** Whole nodes, when they are known. */
		public @Nullable Long nodes() {
			return (this.perNode != null) ? Math.ceilDiv(this.accelerators, (long) this.perNode) : null;
		}

		public AmountRange wallClockHours() {
			return this.gpuHours.times(1.0 / this.accelerators);
		}

	}

}
