package hub.catalog.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import hub.catalog.availability.Availability;
import hub.catalog.system.Accelerator;

/**
 * Judges access modes for a piece of work: by its size in the mode's own unit, on the
 * partitions that can do it and that the mode has open.
 */
final class FittingModes {

	private static final double HOURS_PER_MONTH = 730;

	private final Work work;

	private final List<PartitionFit> partitions;

	/** What is stated now, by {@link #key}. */
	private final Map<String, Availability> stated;

	/**
	 * Models to count weighted units on where no partition of the catalogue is served.
	 */
	private final List<Accelerator> models;

	FittingModes(Work work, List<PartitionFit> partitions, Map<String, Availability> stated, List<Accelerator> models) {
		this.work = work;
		this.partitions = partitions.stream().filter(PartitionFit::fits).toList();
		this.stated = stated;
		this.models = models;
	}

	static String key(Availability availability) {
		return availability.partitionId() + "/" + availability.accessModeId();
	}

	/** One partition under a mode. */
	private record Candidate(PartitionFit partition, AmountRange amount, @Nullable Availability availability) {

		boolean isOpen() {
			return this.availability == null || this.availability.status().admitsWork();
		}

	}

	ModeFit judge(AccessMode mode) {
		if (mode.systemIds() != null && mode.systemIds().isEmpty()) {
			return outsideTheCatalogue(mode);
		}
		List<Candidate> candidates = candidates(mode);
		List<Remark> against = general(mode);
		if (candidates.isEmpty()) {
			against.add(Remark.of("NO_PARTITION_FITS"));
		}
		List<Candidate> open = candidates.stream().filter(Candidate::isOpen).toList();
		candidates.stream().filter((each) -> !each.isOpen()).forEach((each) -> against.add(closed(each)));
		List<Candidate> sized = open.stream().filter((each) -> isSized(mode, each.amount())).toList();
		if (!open.isEmpty() && sized.isEmpty()) {
			against.add(wrongSize(mode, smallest(open).amount()));
		}
		boolean fits = !sized.isEmpty() && general(mode).isEmpty();
		List<Remark> reasons = new ArrayList<>(fits ? inFavour(mode, smallest(sized).amount()) : List.of());
		reasons.addAll(against);
		reasons.addAll(toKnow(mode));
		return new ModeFit(mode, fits, reasons,
				candidates.isEmpty() ? null : smallest(fits ? sized : candidates).amount(),
				fits ? sized.stream().map((each) -> each.partition().partition().head().id()).toList() : List.of());
	}

	private List<Candidate> candidates(AccessMode mode) {
		List<Candidate> candidates = new ArrayList<>();
		for (PartitionFit fit : this.partitions) {
			AmountRange amount = mode.serves(fit.system().head().id()) ? amount(mode, fit) : null;
			if (amount != null) {
				candidates.add(new Candidate(fit, amount,
						this.stated.get(fit.partition().head().id() + "/" + mode.head().id())));
			}
		}
		return candidates;
	}

	private static @Nullable AmountRange amount(AccessMode mode, PartitionFit fit) {
		PartitionFit.Need need = java.util.Objects.requireNonNull(fit.need());
		return switch (mode.unit()) {
			case GPU_HOURS -> need.gpuHours();
			case NODE_HOURS -> need.nodeHours();
			case SBU -> mode.weights()
				.stream()
				.filter((weight) -> need.model().startsWith(weight.model()))
				.findFirst()
				.map((weight) -> need.gpuHours().times(weight.units().doubleValue()))
				.orElse(null);
		};
	}

	private ModeFit outsideTheCatalogue(AccessMode mode) {
		Optional<AmountRange> amount = mode.weights()
			.stream()
			.flatMap((weight) -> this.models.stream()
				.filter((model) -> model.model().startsWith(weight.model()))
				.flatMap((model) -> Peaks.of(model, this.work.precision()).stream())
				.map((peak) -> Utilisation.of(this.work.method())
					.hours(this.work.operations(), peak)
					.times(weight.units().doubleValue())))
			.min(Comparator.comparingDouble(AmountRange::expected));
		List<Remark> reasons = general(mode);
		boolean fits = reasons.isEmpty() && amount.filter((range) -> isSized(mode, range)).isPresent();
		if (fits) {
			reasons.addAll(inFavour(mode, amount.orElseThrow()));
		}
		else {
			amount.filter((range) -> !isSized(mode, range)).ifPresent((range) -> reasons.add(wrongSize(mode, range)));
		}
		reasons.add(Remark.of("SYSTEM_NOT_IN_CATALOGUE"));
		reasons.add(Remark.of("AUDIENCE", "audience", mode.audience()));
		return new ModeFit(mode, fits, reasons, amount.orElse(null), List.of());
	}

	private static boolean isSized(AccessMode mode, AmountRange amount) {
		return mode.isAboveMinimum(amount.expected()) && mode.isBelowMaximum(amount.expected());
	}

	/** What is against the mode wherever the work would run. */
	private List<Remark> general(AccessMode mode) {
		List<Remark> against = new ArrayList<>();
		if (this.work.method() == Method.INFERENCE && mode.inferenceShareMaxPercent() != null) {
			against.add(Remark.of("INFERENCE_LIMITED", "percent", mode.inferenceShareMaxPercent()));
		}
		Double hours = this.work.hoursWanted();
		if (hours != null && mode.maxMonths() != null && hours > mode.maxMonths() * HOURS_PER_MONTH) {
			against.add(Remark.of("TOO_LONG", "hours", hours, "months", mode.maxMonths()));
		}
		return against;
	}

	private static Remark wrongSize(AccessMode mode, AmountRange amount) {
		return mode.isAboveMinimum(amount.expected())
				? Remark.of("ABOVE_MAXIMUM", "amount", amount.expected(), "maximum",
						java.util.Objects.requireNonNull(mode.maximum()), "unit", mode.unit())
				: Remark.of("BELOW_MINIMUM", "amount", amount.expected(), "minimum",
						java.util.Objects.requireNonNull(mode.minimum()), "unit", mode.unit());
	}

	private static Remark closed(Candidate candidate) {
		Availability availability = java.util.Objects.requireNonNull(candidate.availability());
		return Remark.of("PARTITION_CLOSED", "partition", candidate.partition().partition().head().slug(), "status",
				availability.status(), "reason", (availability.reason() != null) ? availability.reason() : "");
	}

	private static List<Remark> inFavour(AccessMode mode, AmountRange amount) {
		List<Remark> reasons = new ArrayList<>();
		boolean bounded = mode.minimum() != null || mode.maximum() != null;
		reasons.add(bounded ? Remark.of("WITHIN_LIMITS", "amount", amount.expected(), "unit", mode.unit())
				: Remark.of("LIMITS_NOT_STATED"));
		if (!mode.isBelowMaximum(amount.high())) {
			reasons.add(Remark.of("HIGH_ABOVE_MAXIMUM", "amount", amount.high(), "maximum",
					java.util.Objects.requireNonNull(mode.maximum()), "unit", mode.unit()));
		}
		return reasons;
	}

	private static List<Remark> toKnow(AccessMode mode) {
		List<Remark> remarks = new ArrayList<>();
		if (mode.systemIds() == null) {
			remarks.add(Remark.of("SYSTEMS_NOT_STATED"));
		}
		remarks.add(Remark.of("AUDIENCE", "audience", mode.audience()));
		return remarks;
	}

	private static Candidate smallest(List<Candidate> candidates) {
		return candidates.stream().min(Comparator.comparingDouble((each) -> each.amount().expected())).orElseThrow();
	}

}
