package hub.training.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.idempotency.Operations;
import hub.platform.problem.FieldError;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.problem.ValidationException;
import hub.platform.web.Expected;
import hub.training.course.CourseId;
import hub.training.seat.Applicant;
import hub.training.seat.EnrolmentId;
import hub.training.seat.PersonId;
import hub.training.seat.Place;
import hub.training.seat.Verdict;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import hub.training.session.Moments;
import hub.training.session.Seating;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enrolling in a session: the seat first, then the enrolment. Whatever happens between
 * the two writes, the same request sent again finishes the work, and otherwise the sweep
 * does.
 */
@Component
public class Enrolling {

	private final CourseSessions sessions;

	private final Enrolments enrolments;

	private final FollowingSeats following;

	private final Moments moments;

	private final Operations operations;

	public Enrolling(CourseSessions sessions, Enrolments enrolments, FollowingSeats following, Moments moments,
			Operations operations) {
		this.sessions = sessions;
		this.enrolments = enrolments;
		this.following = following;
		this.moments = moments;
		this.operations = operations;
	}

	/** Whether and why the caller could enrol now, rule by rule. */
	public List<Verdict> eligibility(Caller caller, CourseSessionId sessionId, @Nullable UUID organisationId) {
		CourseSession session = this.sessions.find(sessionId).orElseThrow(NotFoundException::new);
		checkOrganisation(caller, organisationId);
		EnrolmentId id = new EnrolmentId(this.operations.current().id());
		return session.line().verdicts(applicant(caller, session, organisationId, id), this.moments.now());
	}

	/**
	 * Enrols the caller.
	 * @return the enrolment and its session as this left them
	 * @param organisationId for which, one of the caller's
	 * @param expected version of the session that the caller has seen
	 */
	public Enrolled enrol(Caller caller, CourseSessionId sessionId, @Nullable UUID organisationId, Expected expected) {
		EnrolmentId id = new EnrolmentId(this.operations.current().id());
		CourseSession session = this.sessions.find(sessionId).orElseThrow(NotFoundException::new);
		checkOrganisation(caller, organisationId);
		Optional<Enrolment> done = this.enrolments.find(Visibility.hub(), id);
		if (done.isPresent()) {
			return new Enrolled(done.get(), session);
		}
		if (organisationId == null && session.rules().quotaPerOrganisation() != null && isMember(caller)) {
			throw new ValidationException(FieldError.member("/organisationId", "REQUIRED"));
		}
		Applicant applicant = applicant(caller, session, organisationId, id);
		boolean retry = session.line().find(id).isPresent();
		Seating seating = this.sessions.seat(sessionId, retry ? Expected.any() : expected, (current) -> current
			.seat((line) -> line.enter(applicant, this.moments.of(current, id.value())), this.moments.now()));
		Place place = seating.after().line().find(id).orElseThrow();
		Enrolment enrolment = confirm(seating.after(), place);
		seating.changed()
			.stream()
			.filter((other) -> !other.id().equals(id))
			.forEach((other) -> this.following.follow(seating.after(), other));
		return new Enrolled(enrolment, seating.after());
	}

	/**
	 * An enrolment with the session that decided about it.
	 */
	public record Enrolled(Enrolment enrolment, CourseSession session) {

	}

	private Enrolment confirm(CourseSession session, Place place) {
		Optional<Enrolment> enrolment = this.following.follow(session, place);
		if (enrolment.isEmpty() && findElsewhere(place.person(), session.courseId(), place.id()).isEmpty()) {
			enrolment = this.following.follow(session, place);
		}
		if (enrolment.isEmpty()) {
			this.following.withdraw(session, place);
			throw new AlreadyEnrolledException(
					findElsewhere(place.person(), session.courseId(), place.id()).orElse(null));
		}
		// Only a holder whose time has run out can have lost the seat to the sweep.
		if (place.settleBy() != null && !this.moments.realNow().isBefore(place.settleBy())
				&& this.sessions.find(session.id()).flatMap((now) -> now.line().find(place.id())).isEmpty()) {
			Enrolment orphan = enrolment.get();
			this.enrolments.update(orphan, orphan.follow(place.abandoned(this.moments.of(session, null))),
					Enrolments.Author.HUB);
			throw new RefusedException(ProblemType.UNAVAILABLE, "detail.unavailable", Map.of("retryAfter", 1));
		}
		return enrolment.get();
	}

	private Applicant applicant(Caller caller, CourseSession session, @Nullable UUID organisationId, EnrolmentId id) {
		PersonId person = PersonId.of(caller);
		return new Applicant(id, person, organisationId, isMember(caller),
				findElsewhere(person, session.courseId(), id).orElse(null));
	}

	/** Another active enrolment in the course; repairs one whose session knows better. */
	private Optional<EnrolmentId> findElsewhere(PersonId person, CourseId course, EnrolmentId id) {
		Optional<Enrolment> active = this.enrolments.findActive(person, course)
			.filter((enrolment) -> !enrolment.id().equals(id));
		if (active.isEmpty()) {
			return Optional.empty();
		}
		Optional<CourseSession> session = this.sessions.find(active.get().sessionId());
		Optional<Place> place = session.flatMap((found) -> found.line().find(active.get().id()));
		if (session.isPresent() && place.isPresent() && !place.get().isActive()) {
			this.following.follow(session.get(), place.get());
			return Optional.empty();
		}
		return active.map(Enrolment::id);
	}

	private static boolean isMember(Caller caller) {
		return caller.kind() == Caller.Kind.USER && !caller.organisationIds().isEmpty();
	}

	private static void checkOrganisation(Caller caller, @Nullable UUID organisationId) {
		if (organisationId != null && !caller.isMemberOf(organisationId)) {
			throw new ForbiddenException("organisation-not-yours", Map.of("organisationId", organisationId.toString()));
		}
	}

}
