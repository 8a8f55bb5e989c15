package hub.training.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.InvalidStateException;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.web.Expected;
import hub.training.seat.EnrolmentId;
import hub.training.seat.Line;
import hub.training.seat.Moment;
import hub.training.seat.PlaceRefusedException;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessions;
import hub.training.session.Moments;
import hub.training.session.Seating;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of an enrolment: given up, an offer answered, a request decided. The
 * session decides, the enrolments follow.
 */
@Component
public class ChangingEnrolments {

	private final Enrolments enrolments;

	private final CourseSessions sessions;

	private final FollowingSeats following;

	private final Moments moments;

	private final Operations operations;

	public ChangingEnrolments(Enrolments enrolments, CourseSessions sessions, FollowingSeats following, Moments moments,
			Operations operations) {
		this.enrolments = enrolments;
		this.sessions = sessions;
		this.following = following;
		this.moments = moments;
		this.operations = operations;
	}

	/**
	 * Gives up a seat, a request or a place in the line; a freed seat is offered to the
	 * first who waits.
	 */
	public Enrolment cancel(Caller caller, EnrolmentId id, Expected expected, @Nullable String reason) {
		Enrolment enrolment = find(caller, id);
		boolean byTrainer = enrolment.isManagedBy(caller);
		return change(caller, enrolment, expected,
				(line, moment) -> line.cancel(enrolment.place(), byTrainer, reason, moment));
	}

	/** Takes an offered seat. */
	public Enrolment accept(Caller caller, EnrolmentId id, Expected expected, @Nullable String reason) {
		Enrolment enrolment = findOwn(caller, id);
		return change(caller, enrolment, expected, (line, moment) -> line.accept(enrolment.place(), reason, moment));
	}

	/** Leaves an offered seat to the next in line. */
	public Enrolment refuse(Caller caller, EnrolmentId id, Expected expected, @Nullable String reason) {
		Enrolment enrolment = findOwn(caller, id);
		return change(caller, enrolment, expected, (line, moment) -> line.refuse(enrolment.place(), reason, moment));
	}

	/** Approves or declines a request; for trainers of the session's factory. */
	public Enrolment decide(Caller caller, EnrolmentId id, Expected expected, boolean approved,
			@Nullable String reason) {
		Enrolment enrolment = find(caller, id);
		if (!enrolment.isManagedBy(caller)) {
			throw new ForbiddenException("not-your-factory", Map.of("requiredRole", Role.TRAINER.name()));
		}
		return change(caller, enrolment, expected, (line, moment) -> approved
				? line.approve(enrolment.place(), reason, moment) : line.decline(enrolment.place(), reason, moment));
	}

	private Enrolment change(Caller caller, Enrolment enrolment, Expected expected,
			BiFunction<Line, Moment, Line> change) {
		UUID operation = this.operations.current().id();
		if (enrolment.isAppliedBy(operation)) {
			return enrolment;
		}
		if (!expected.accepts(enrolment.version())) {
			throw new RefusedException(ProblemType.PRECONDITION_FAILED);
		}
		if (!enrolment.isActive()) {
			throw new InvalidStateException("enrolment-ended", enrolment.status().name(), List.of());
		}
		Seating seating = seat(caller, enrolment,
				(session) -> change.apply(session.line(), this.moments.of(session, operation)));
		this.following.follow(seating);
		return this.enrolments.find(Visibility.hub(), enrolment.id()).orElseThrow();
	}

	private Seating seat(Caller caller, Enrolment enrolment, Function<CourseSession, Line> change) {
		Instant now = this.moments.now();
		try {
			return this.sessions.seat(enrolment.sessionId(), Expected.any(),
					(session) -> session.seat((line) -> change.apply(session), now));
		}
		catch (PlaceRefusedException ex) {
			CourseSession session = this.sessions.find(enrolment.sessionId()).orElseThrow();
			// Whoever reads again must see what the session has decided meanwhile.
			session.line().find(enrolment.id()).ifPresent((place) -> this.following.follow(session, place));
			throw ex.allowing(enrolment.actionsOf(caller, session, now));
		}
	}

	private Enrolment find(Caller caller, EnrolmentId id) {
		return this.enrolments.find(Visibility.of(caller), id).orElseThrow(NotFoundException::new);
	}

	private Enrolment findOwn(Caller caller, EnrolmentId id) {
		Enrolment enrolment = find(caller, id);
		if (!enrolment.isOf(caller)) {
			throw new ForbiddenException("only-the-person", Map.of());
		}
		return enrolment;
	}

}
