package hub.access.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.access.hours.GpuHours;
import hub.access.hours.NodeHours;
import hub.access.mode.Durations;
import hub.access.mode.FormField;
import hub.access.mode.HourLimits;
import hub.access.mode.ModeTerms;
import hub.access.partition.Partition;

import hub.platform.ids.SeedIds;
import hub.platform.problem.FieldError;
import hub.platform.problem.Violations;

/**
 * What an application must keep to be submitted: the form filled in, the duration and the
 * hours inside the limits of the mode, on partitions that exist and admit it. All defects
 * are collected; their pointers name members of the application, an answer by its field.
 */
public final class SubmissionRules {

	private final ApplicationContent content;

	private final ModeTerms terms;

	/**
	 * What the catalogue says of each request, in their order; empty for what it does not
	 * have.
	 */
	private final List<Optional<Partition>> partitions;

	private final Violations violations = new Violations();

	private SubmissionRules(ApplicationContent content, ModeTerms terms, List<Optional<Partition>> partitions) {
		this.content = content;
		this.terms = terms;
		this.partitions = partitions;
	}

	public static void require(ApplicationContent content, ModeTerms terms, List<Optional<Partition>> partitions) {
		SubmissionRules rules = new SubmissionRules(content, terms, partitions);
		rules.checkAnswers();
		rules.checkDuration();
		rules.checkPartitions();
		rules.checkHours();
		rules.violations.throwIfAny();
	}

	private void checkAnswers() {
		for (FormField field : this.terms.form().fields()) {
			Optional<String> answer = this.content.answerTo(field.name());
			if (answer.isEmpty() && field.required()) {
				refuse("/answers/" + field.name(), "REQUIRED", Map.of());
			}
			answer.flatMap(field::defectOfFinal)
				.ifPresent((defect) -> refuse("/answers/" + field.name(), defect.code(), defect.values()));
		}
	}

	private void checkDuration() {
		Integer months = this.content.durationMonths();
		Durations durations = this.terms.durations();
		if (months == null) {
			refuse("/durationMonths", "REQUIRED", Map.of());
		}
		else if (!durations.admits(months)) {
			if (durations.offered().isEmpty()) {
				refuse("/durationMonths", "OUT_OF_RANGE", Map.of("min", 1, "max", orDash(durations.maxMonths())));
			}
			else {
				refuse("/durationMonths", "UNKNOWN_VALUE", Map.of("allowed", durations.offered()));
			}
		}
	}

	private void checkPartitions() {
		if (this.content.requests().isEmpty()) {
			refuse("/requests", "REQUIRED", Map.of());
		}
		Set<UUID> systems = new HashSet<>();
		for (int index = 0; index < this.partitions.size(); index++) {
			String pointer = "/requests/" + index + "/partitionId";
			this.partitions.get(index).ifPresentOrElse((partition) -> {
				systems.add(partition.systemId());
				checkPartition(partition, pointer);
			}, () -> refuse(pointer, "NOT_FOUND", Map.of()));
		}
		Integer most = this.terms.audience().systemsPerApplication();
		if (most != null && systems.size() > most) {
			refuse("/requests", "TOO_MANY_SYSTEMS", Map.of("max", most));
		}
	}

	private void checkPartition(Partition partition, String pointer) {
		List<String> eligible = this.terms.audience().systems();
		if (partition.retired()) {
			refuse(pointer, "RETIRED", Map.of());
		}
		else if (!eligible.isEmpty() && eligible.stream()
			.map((slug) -> SeedIds.of("system", slug))
			.noneMatch(partition.systemId()::equals)) {
			refuse(pointer, "SYSTEM_NOT_OFFERED", Map.of("allowed", eligible));
		}
		else if (partition.closedBecause() != null) {
			refuse(pointer, "CLOSED_FOR_MODE", Map.of("reason", partition.closedBecause()));
		}
	}

	private void checkHours() {
		if (this.content.requests().isEmpty()) {
			return;
		}
		HourLimits limits = this.terms.hours();
		GpuHours hours = this.content.hours();
		if (!limits.admits(hours)) {
			refuseHours("GPU_HOURS_OUT_OF_RANGE", hours.toString(), limits.minGpuHours(), limits.maxGpuHours());
		}
		if (limits.boundsNodeHours()) {
			nodeHours().filter((nodeHours) -> !limits.admits(nodeHours))
				.ifPresent((nodeHours) -> refuseHours("NODE_HOURS_OUT_OF_RANGE", nodeHours.toString(),
						limits.minNodeHours(), limits.maxNodeHours()));
		}
	}

	/**
	 * Empty when a partition is unknown or does not say how many accelerators a node has.
	 */
	private Optional<NodeHours> nodeHours() {
		NodeHours sum = NodeHours.NONE;
		for (int index = 0; index < this.partitions.size(); index++) {
			Integer perNode = this.partitions.get(index).map(Partition::acceleratorsPerNode).orElse(null);
			if (perNode == null) {
				return Optional.empty();
			}
			sum = sum.plus(this.content.requests().get(index).hours().onNodesOf(perNode));
		}
		return Optional.of(sum);
	}

	private void refuseHours(String code, String wanted, @Nullable Long min, @Nullable Long max) {
		String pointer = (this.content.requests().size() == 1) ? "/requests/0/gpuHours" : "/requests";
		refuse(pointer, code, Map.of("wanted", wanted, "min", orDash(min), "max", orDash(max)));
	}

	private void refuse(String pointer, String code, Map<String, ?> values) {
		this.violations.add(FieldError.member(pointer, code, values));
	}

	private static Object orDash(@Nullable Object bound) {
		return (bound != null) ? bound : "–";
	}

}
