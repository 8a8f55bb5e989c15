package hub.training.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.next.Actor;
import hub.platform.next.NextStep;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.factory.FactoryId;
import hub.training.seat.EnrolmentStatus;
import hub.training.seat.Line;
import hub.training.seat.PersonId;
import hub.training.seat.SeatRules;
import org.jspecify.annotations.Nullable;

/**
 * When and where a course is held, and who has a seat. The one place that decides about
 * seats: enrolments follow it.
 *
 * @param slug readable name; absent when none was given
 * @param factoryId the factory that holds it, and whose calendar counts
 * @param illustrative made up for demonstrations
 */
public record CourseSession(CourseSessionId id, long version, Instant createdAt, Instant updatedAt,
		@Nullable String slug, CourseId courseId, FactoryId factoryId, Venue venue, Line line, boolean illustrative) {

	/** Whether one can enrol now. */
	public enum EnrolmentState {

		NOT_YET_OPEN, OPEN, CLOSED

	}

	/** A session that a trainer announces. */
	public static CourseSession announce(CourseSessionId id, Course course, Venue venue, SeatRules rules, Instant now) {
		return new CourseSession(id, 1, now, now, null, course.id(), course.ownerId(), venue,
				new Line(rules, List.of()), false);
	}

	public SeatRules rules() {
		return this.line.rules();
	}

	public Instant startsAt() {
		return rules().startsAt();
	}

	public Instant endsAt() {
		return rules().endsAt();
	}

	/** The sittings; a session that names none is one sitting. */
	public List<Meeting> meetings() {
		return this.venue.meetings().isEmpty() ? List.of(new Meeting(startsAt(), endsAt())) : this.venue.meetings();
	}

	/** The session with its line changed. */
	public CourseSession seat(UnaryOperator<Line> change, Instant now) {
		Line changed = change.apply(this.line);
		return changed.equals(this.line) ? this : with(this.venue, changed, now);
	}

	/**
	 * The session held otherwise; when it moves, its single sittings are no longer known.
	 */
	public CourseSession reschedule(Venue changed, SeatRules rules, UnaryOperator<Line> advance, Instant now) {
		boolean moved = !rules.startsAt().equals(startsAt()) || !rules.endsAt().equals(endsAt());
		Venue kept = moved ? new Venue(changed.zone(), changed.mode(), changed.place(), changed.language(), List.of())
				: changed;
		return with(kept, advance.apply(this.line.under(rules)), now);
	}

	public EnrolmentState enrolmentState(Instant now) {
		if (!rules().hasOpened(now)) {
			return EnrolmentState.NOT_YET_OPEN;
		}
		return rules().hasClosed(now) ? EnrolmentState.CLOSED : EnrolmentState.OPEN;
	}

	/** How many requests wait for the trainer. */
	public long requests() {
		return this.line.places().stream().filter((place) -> place.status() == EnrolmentStatus.REQUESTED).count();
	}

	/** Whether a caller is a trainer of the factory that holds this session. */
	public boolean isManagedBy(Caller caller) {
		return caller.holdsAt(this.factoryId.value(), Role.TRAINER);
	}

	/**
	 * Who must act: the factory decides requests, then holds the session; nobody once it
	 * is over.
	 */
	public Optional<NextStep> nextStep(Instant now, @Nullable String factoryName) {
		if (!now.isBefore(endsAt())) {
			return Optional.empty();
		}
		String action = (requests() > 0) ? "decisions" : "hold";
		return Optional
			.of(new NextStep(new Actor(Actor.Kind.FACTORY, factoryName), action, this.createdAt, startsAt(), null));
	}

	/** What a caller may do now. */
	public List<String> actionsOf(Caller caller, Instant now) {
		List<String> actions = new ArrayList<>();
		if (caller.kind() == Caller.Kind.USER && caller.hasScope("training:enrol")
				&& !caller.organisationIds().isEmpty() && enrolmentState(now) == EnrolmentState.OPEN
				&& this.line.activePlaceOf(PersonId.of(caller)).isEmpty()
				&& (this.line.hasSeatForNewcomer() || this.line.rules().waitlist())) {
			actions.add("enrolments");
		}
		if (isManagedBy(caller) && caller.hasScope(Course.MANAGE)) {
			actions.add("update");
		}
		return actions;
	}

	private CourseSession with(Venue changedVenue, Line changedLine, Instant now) {
		return new CourseSession(this.id, this.version + 1, this.createdAt, now, this.slug, this.courseId,
				this.factoryId, Objects.requireNonNull(changedVenue), changedLine, this.illustrative);
	}

}
