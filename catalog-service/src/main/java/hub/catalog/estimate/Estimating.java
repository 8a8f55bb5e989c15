package hub.catalog.estimate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import hub.catalog.availability.Availability;
import hub.catalog.entry.Section;
import hub.catalog.entry.Span;
import hub.catalog.entry.Wanted;
import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Machines;
import hub.catalog.system.Partition;
import hub.platform.ids.SeedIds;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;

/**
 * Estimates a piece of work on everything that the catalogue holds. Five questions to the
 * store, however large it is.
 */
@Component
public final class Estimating {

	/** The accelerator that most published runs were made on. */
	private static final UUID USUAL_REFERENCE = SeedIds.of("accelerator", "h100-sxm-80");

	private final Machines machines;

	private final Section<AccessMode> modes;

	private final Section<Availability> availabilities;

	private final InstantSource clock;

	Estimating(Machines machines, Section<AccessMode> modes, Section<Availability> availabilities,
			InstantSource clock) {
		this.machines = machines;
		this.modes = modes;
		this.availabilities = availabilities;
		this.clock = clock;
	}

	/**
	 * Estimates a piece of work.
	 * @param referenceId the accelerator to count the headline numbers on; absent: H100
	 */
	public Estimate estimate(Work work, @Nullable UUID referenceId) {
		Map<UUID, Accelerator> models = this.machines.accelerators();
		Accelerator reference = reference(models, referenceId);
		double peak = Peaks.of(reference, work.precision()).orElseThrow(() -> unusable(work, reference));
		MemoryNeed memory = MemoryNeed.of(work);
		List<PartitionFit> partitions = partitions(work, memory, models);
		FittingModes fitting = new FittingModes(work, partitions, statedNow(), List.copyOf(models.values()));
		return new Estimate(work, reference, peak, Utilisation.of(work.method()).hours(work.operations(), peak), memory,
				minimum(memory, reference),
				Remark.of("FORMULA", "operations", work.method().operationsPerParameterAndToken(), "parameters",
						work.parameters(), "tokens", work.tokens(), "peak", peak, "model", reference.model(), "hours",
						work.operations() / (peak * 1e12) / 3600),
				Assumptions.of(work, reference, peak), partitions,
				this.modes.shelf()
					.list(Wanted.shown())
					.stream()
					.map(fitting::judge)
					.sorted(Comparator.comparing((ModeFit fit) -> !fit.fits()))
					.toList());
	}

	private List<PartitionFit> partitions(Work work, MemoryNeed memory, Map<UUID, Accelerator> models) {
		Map<UUID, ComputeSystem> systems = this.machines.systems();
		FittingPartitions fitting = new FittingPartitions(work, memory, models);
		List<PartitionFit> fits = new ArrayList<>();
		for (Partition partition : this.machines.partitions()) {
			ComputeSystem system = systems.get(partition.systemId());
			if (system != null) {
				fits.add(fitting.judge(partition, system));
			}
		}
		fits.sort(Comparator.comparing((PartitionFit fit) -> !fit.fits()).thenComparing((fit) -> fit.system().name()));
		return fits;
	}

	/** What is stated about today; of two statements the one that starts later. */
	private Map<String, Availability> statedNow() {
		Instant now = this.clock.instant();
		Map<String, Availability> stated = new HashMap<>();
		this.availabilities.shelf()
			.list(Wanted.all().during(Span.between(now, now.plusMillis(1))))
			.forEach((each) -> stated.merge(FittingModes.key(each), each,
					(one, other) -> one.startsOn().isAfter(other.startsOn()) ? one : other));
		return stated;
	}

	private static Accelerator reference(Map<UUID, Accelerator> models, @Nullable UUID wanted) {
		Accelerator found = models.get((wanted != null) ? wanted : USUAL_REFERENCE);
		if (found == null) {
			throw new ValidationException(FieldError.member("/referenceAcceleratorId", "NOT_FOUND"));
		}
		return found;
	}

	private static ValidationException unusable(Work work, Accelerator reference) {
		return new ValidationException(FieldError.member("/referenceAcceleratorId", "PEAK_UNKNOWN",
				Map.of("model", reference.model(), "precision", work.precision())));
	}

	private static long minimum(MemoryNeed memory, Accelerator reference) {
		int parts = (reference.slurmGpus() != null) ? reference.slurmGpus() : 1;
		double moduleGb = reference.head()
			.current(Accelerator.MEMORY)
			.orElseThrow(() -> new ValidationException(
					FieldError.member("/referenceAcceleratorId", "MEMORY_UNKNOWN", Map.of("model", reference.model()))))
			.doubleValue();
		return memory.devices(moduleGb / parts)
			.stream()
			.map((devices) -> Math.ceilDiv(devices, (long) parts))
			.findFirst()
			.orElseThrow(() -> new ValidationException(FieldError.member("/sequenceLength", "MEMORY_TOO_SMALL",
					Map.of("model", reference.model(), "memoryGb", moduleGb))));
	}

}
