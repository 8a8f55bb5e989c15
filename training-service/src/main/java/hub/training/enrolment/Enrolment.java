package hub.training.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.next.Actor;
import hub.platform.next.NextStep;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.factory.FactoryId;
import hub.training.seat.EnrolmentId;
import hub.training.seat.EnrolmentStatus;
import hub.training.seat.PersonId;
import hub.training.seat.Place;
import hub.training.seat.PlaceRevision;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import org.jspecify.annotations.Nullable;

/**
 * One person's way through one session. Its session decides about the seat; the enrolment
 * follows, tells the events, and is what people see.
 *
 * @param courseTitle the title under which the person enrolled
 * @param organisationId for which they enrolled; whose admins see it
 * @param factoryId of the session; whose trainers see it
 * @param revision of the place that it last followed
 * @param operations the last requests that changed the place, for their retries
 */
public record Enrolment(EnrolmentId id, long version, Instant createdAt, Instant updatedAt, CourseSessionId sessionId,
		CourseId courseId, String courseTitle, FactoryId factoryId, PersonId person, @Nullable UUID organisationId,
		EnrolmentStatus status, Instant statusSince, @Nullable Instant offerEndsAt, @Nullable String reason,
		int revision, List<UUID> operations) {

	/** Scope of everything that people do for themselves. */
	public static final String ENROL = "training:enrol";

	static final String CANCELLATIONS = "cancellations";

	static final String ACCEPTANCES = "acceptances";

	static final String REFUSALS = "refusals";

	static final String DECISIONS = "decisions";

	public Enrolment {
		operations = List.copyOf(operations);
	}

	/** The enrolment of a new place. */
	public static Enrolment of(Place place, CourseSession session, String courseTitle) {
		return new Enrolment(place.id(), 1, place.enteredAt(), place.since(), session.id(), session.courseId(),
				courseTitle, session.factoryId(), place.person(), place.organisationId(), place.status(), place.since(),
				place.offerEndsAt(), place.reason(), place.revision(), place.operations());
	}

	/** The enrolment in line with its place. */
	public Enrolment follow(Place place) {
		return new Enrolment(this.id, this.version + 1, this.createdAt, place.since(), this.sessionId, this.courseId,
				this.courseTitle, this.factoryId, this.person, this.organisationId, place.status(), place.since(),
				place.offerEndsAt(), place.reason(), place.revision(), place.operations());
	}

	public boolean isActive() {
		return !this.status.isFinal();
	}

	boolean isAppliedBy(UUID operation) {
		return this.operations.contains(operation);
	}

	PlaceRevision place() {
		return new PlaceRevision(this.id, this.revision);
	}

	boolean isOf(Caller caller) {
		return caller.kind() == Caller.Kind.USER && this.person.equals(PersonId.of(caller));
	}

	boolean isManagedBy(Caller caller) {
		return caller.holdsAt(this.factoryId.value(), Role.TRAINER);
	}

	/** What a caller who sees this enrolment may do now. */
	public List<String> actionsOf(Caller caller, CourseSession session, Instant now) {
		List<String> actions = new ArrayList<>();
		if (!isActive()) {
			return actions;
		}
		boolean enrols = caller.hasScope(ENROL);
		boolean confirmed = this.status == EnrolmentStatus.CONFIRMED;
		Instant deadline = isManagedBy(caller) ? session.endsAt() : session.rules().cancellableUntil();
		if (enrols && (!confirmed || now.isBefore(deadline))) {
			actions.add(CANCELLATIONS);
		}
		if (enrols && isOf(caller) && isOfferOpen(now)) {
			actions.add(ACCEPTANCES);
			actions.add(REFUSALS);
		}
		if (this.status == EnrolmentStatus.REQUESTED && isManagedBy(caller) && caller.hasScope(Course.MANAGE)) {
			actions.add(DECISIONS);
		}
		return actions;
	}

	/** Who must act next; nobody in a final state. */
	public Optional<NextStep> nextStep(Caller caller, CourseSession session, Instant now, @Nullable String factory) {
		Actor.Kind participant = isOf(caller) ? Actor.Kind.CALLER : Actor.Kind.ORGANISATION;
		String expired = EnrolmentStatus.EXPIRED.name();
		return Optional.ofNullable(switch (this.status) {
			case REQUESTED -> new NextStep(new Actor(Actor.Kind.FACTORY, factory), DECISIONS, this.statusSince,
					session.startsAt(), expired);
			case WAITLISTED -> new NextStep(Actor.of(Actor.Kind.SYSTEM), "offer", this.statusSince,
					session.rules().closesAt(), expired);
			case OFFERED ->
				new NextStep(Actor.of(participant), ACCEPTANCES, this.statusSince, this.offerEndsAt, expired);
			case CONFIRMED -> now.isBefore(session.endsAt())
					? new NextStep(Actor.of(participant), "attend", this.statusSince, session.startsAt(), null)
					: new NextStep(new Actor(Actor.Kind.FACTORY, factory), "attendances", session.endsAt(), null, null);
			case ATTENDED, NO_SHOW, CANCELLED, DECLINED, EXPIRED -> null;
		});
	}

	private boolean isOfferOpen(Instant now) {
		return this.status == EnrolmentStatus.OFFERED && (this.offerEndsAt == null || now.isBefore(this.offerEndsAt));
	}

}
