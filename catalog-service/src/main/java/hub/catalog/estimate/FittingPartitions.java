package hub.catalog.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Machines;
import hub.catalog.system.Partition;
import hub.catalog.system.SystemPhase;

/**
 * Judges partitions for a piece of work. Names every reason against one, not only the
 * first; what is not known is said to be unknown and never taken for enough.
 */
final class FittingPartitions {

	private final Work work;

	private final MemoryNeed memory;

	private final Map<UUID, Accelerator> models;

	FittingPartitions(Work work, MemoryNeed memory, Map<UUID, Accelerator> models) {
		this.work = work;
		this.memory = memory;
		this.models = models;
	}

	PartitionFit judge(Partition partition, ComputeSystem system) {
		List<Remark> against = new ArrayList<>();
		if (partition.phase() == SystemPhase.PLANNED || system.phase() == SystemPhase.PLANNED) {
			against.add(Remark.of("PLANNED", "system", system.name()));
		}
		Accelerator model = Machines.modelOf(partition, this.models);
		if (Boolean.FALSE.equals(partition.accelerated())) {
			against.add(Remark.of("NO_ACCELERATOR"));
		}
		else if (model == null) {
			against.add(Remark.of("ACCELERATOR_UNKNOWN"));
		}
		if (model == null) {
			return new PartitionFit(partition, system, false, against, null);
		}
		return judge(partition, system, model, against);
	}

	private PartitionFit judge(Partition partition, ComputeSystem system, Accelerator model, List<Remark> against) {
		Optional<Double> peak = Peaks.of(model, this.work.precision());
		if (peak.isEmpty()) {
			against.add(peakUnknown(model));
		}
		Optional<BigDecimal> moduleGb = partition.acceleratorMemoryGb(model);
		if (moduleGb.isEmpty()) {
			against.add(Remark.of("MEMORY_UNKNOWN", "model", model.model()));
		}
		int slurmGpus = partition.slurmGpusPerAccelerator(model);
		Optional<Long> minimum = moduleGb
			.flatMap((memoryGb) -> minimum(memoryGb.doubleValue(), slurmGpus, model, against));
		if (peak.isEmpty() || minimum.isEmpty()) {
			return new PartitionFit(partition, system, false, against, null);
		}
		PartitionFit.Need need = need(partition, model, peak.get(), minimum.get(), slurmGpus);
		enough(partition, need, against);
		boolean fits = against.isEmpty();
		return new PartitionFit(partition, system, fits, fits ? inFavour(partition, need, moduleGb.get()) : against,
				need);
	}

	private Remark peakUnknown(Accelerator model) {
		return (this.work.precision().needsBf16() && Peaks.hasOnlyFp16(model))
				? Remark.of("NO_BF16", "model", model.model())
				: Remark.of("PEAK_UNKNOWN", "model", model.model(), "precision", this.work.precision().name());
	}

	/**
	 * A module that Slurm calls several GPUs has its memory in as many parts, and a
	 * process sees one of them.
	 */
	private Optional<Long> minimum(double moduleGb, int parts, Accelerator model, List<Remark> against) {
		OptionalLong devices = this.memory.devices(moduleGb / parts);
		if (devices.isEmpty()) {
			against.add(Remark.of("MEMORY_TOO_SMALL", "model", model.model(), "memoryGb", moduleGb / parts, "neededGb",
					this.memory.activations() / MemoryNeed.USABLE_SHARE));
			return Optional.empty();
		}
		return Optional.of(Math.ceilDiv(devices.getAsLong(), (long) parts));
	}

	private PartitionFit.Need need(Partition partition, Accelerator model, double peak, long minimum, int slurmGpus) {
		AmountRange hours = Utilisation.of(this.work.method()).hours(this.work.operations(), peak);
		@Nullable Double wanted = this.work.hoursWanted();
		long accelerators = (wanted != null) ? Math.max(minimum, (long) Math.ceil(hours.expected() / wanted)) : minimum;
		return new PartitionFit.Need(model.model(), hours, minimum, accelerators,
				partition.count(Partition.ACCELERATORS_PER_NODE).orElse(null), slurmGpus);
	}

	private void enough(Partition partition, PartitionFit.Need need, List<Remark> against) {
		Optional<Integer> total = partition.acceleratorsTotal();
		if (total.isPresent() && need.minimum() > total.get()) {
			against.add(Remark.of("TOO_FEW_ACCELERATORS", "needed", need.minimum(), "available", total.get()));
		}
		else if (total.isPresent() && need.accelerators() > total.get()) {
			against.add(Remark.of("NOT_IN_TIME", "needed", need.accelerators(), "available", total.get(), "hours",
					java.util.Objects.requireNonNull(this.work.hoursWanted())));
		}
	}

	private List<Remark> inFavour(Partition partition, PartitionFit.Need need, BigDecimal memoryGb) {
		List<Remark> reasons = new ArrayList<>();
		reasons.add(Remark.of("HOLDS_THE_WORK", "accelerators", need.minimum(), "model", need.model(), "memoryGb",
				memoryGb, "neededGb", this.memory.perDevice(need.minimum() * need.slurmGpus()) * need.slurmGpus()));
		if (partition.acceleratorsTotal().isEmpty()) {
			reasons.add(Remark.of("NUMBER_UNKNOWN"));
		}
		if (need.slurmGpus() > 1) {
			reasons.add(Remark.of("SLURM_COUNT", "model", need.model(), "gpus", need.slurmGpus()));
		}
		return reasons;
	}

}
