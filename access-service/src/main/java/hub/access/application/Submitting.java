package hub.access.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

import hub.access.content.SubmissionRules;
import hub.access.factory.EvaluationClock;
import hub.access.mode.AccessMode;
import hub.access.mode.AccessModes;
import hub.access.mode.CutOffs;
import hub.access.partition.Partition;
import hub.access.partition.Partitions;

import hub.platform.caller.Caller;
import hub.platform.web.Expected;

/**
 * Hands an application to the factory. The catalogue is asked before the one write that
 * submits, so that nothing is half done when it gives no answer.
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
		return this.applications.update(caller, id, expected,
				this.changes.of(before, "submitted", "submit", List.of("status")), (current) -> {
					current.requireSubmittable(caller);
					Instant now = this.clock.instant();
					SubmissionRules.require(current.content(), mode.terms(), askCatalogue(current, mode, now));
					return current.submit(arrival(mode, now), caller);
				});
	}

	private List<Optional<Partition>> askCatalogue(Application application, AccessMode mode, Instant now) {
		LocalDate day = LocalDate.ofInstant(now, CutOffs.BRUSSELS);
		return application.content()
			.requests()
			.stream()
			.map((request) -> this.partitions.findPartition(request.partitionId(), mode.id(), day))
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
