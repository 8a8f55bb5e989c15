package hub.access.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import hub.access.content.ApplicationContent;
import hub.access.content.ComputeRequest;
import hub.access.content.SubmissionRules;
import hub.access.factory.EvaluationClock;
import hub.access.mode.AccessMode;
import hub.access.mode.AccessModes;
import hub.access.mode.CutOffs;
import hub.access.partition.Partition;
import hub.access.partition.Partitions;

import hub.platform.caller.Caller;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.web.Expected;

/**
 * Hands an application to the factory. The catalogue is asked before the change that
 * submits, so that nothing is half done when it gives no answer; the change then holds
 * only for what the catalogue was asked about.
 */
@Service
public class Submitting {

	private final OwnApplications applications;

	private final ApplicationChanges changes;

	private final AccessModes modes;

	private final Partitions partitions;

	private final EvaluationClock evaluationClock;

	private final InstantSource clock;

	Submitting(OwnApplications applications, ApplicationChanges changes, AccessModes modes, Partitions partitions,
			EvaluationClock evaluationClock, InstantSource clock) {
		this.applications = applications;
		this.changes = changes;
		this.modes = modes;
		this.partitions = partitions;
		this.evaluationClock = evaluationClock;
		this.clock = clock;
	}

	public Application submit(Caller caller, ApplicationId id, Expected expected) {
		Application before = this.applications.getOwn(caller, id);
		AccessMode mode = this.modes.findAccessMode(before.accessModeId()).orElseThrow();
		Instant now = this.clock.instant();
		Optional<Map<UUID, Partition>> known = canBeSubmitted(before, expected)
				? Optional.of(askCatalogue(before, mode, now)) : Optional.empty();
		return this.applications.update(caller, id, expected,
				this.changes.of(before, "submitted", "submit", List.of("status")), (current) -> {
					current.requireSubmittable(caller);
					Map<UUID, Partition> partitions = known.filter((answers) -> asksTheSame(before, current))
						.orElseThrow(() -> new RefusedException(ProblemType.PRECONDITION_FAILED));
					SubmissionRules.require(current.content(), mode.terms(), inOrder(current.content(), partitions));
					return current.submit(arrival(mode, now), caller);
				});
	}

	/**
	 * Otherwise the change refuses, or has happened already, and nobody need be asked.
	 */
	private static boolean canBeSubmitted(Application application, Expected expected) {
		return expected.accepts(application.version()) && application.status().canBecome(ApplicationStatus.SUBMITTED);
	}

	private Map<UUID, Partition> askCatalogue(Application application, AccessMode mode, Instant now) {
		return this.partitions.findPartitions(
				application.content().requests().stream().map(ComputeRequest::partitionId).collect(Collectors.toSet()),
				mode.id(), LocalDate.ofInstant(now, CutOffs.BRUSSELS));
	}

	private static boolean asksTheSame(Application before, Application current) {
		return before.accessModeId().equals(current.accessModeId())
				&& before.content().requests().equals(current.content().requests());
	}

	private static List<Optional<Partition>> inOrder(ApplicationContent content, Map<UUID, Partition> partitions) {
		return content.requests()
			.stream()
			.map((request) -> Optional.ofNullable(partitions.get(request.partitionId())))
			.toList();
	}

	private Submission arrival(AccessMode mode, Instant now) {
		CutOffs cutOffs = mode.terms().cutOffs();
		Instant cutOffAt = cutOffs.nextFor(now).orElse(null);
		Instant start = (cutOffAt != null) ? cutOffAt : now;
		boolean collected = cutOffs.isContinuous() || cutOffAt != null;
		Instant dueAt = collected ? this.evaluationClock.dueAt(mode.terms().evaluation(), start).orElse(null) : null;
		return new Submission(now, cutOffAt, dueAt, mode.version(), mode.terms().evaluation().firstStep());
	}

}
