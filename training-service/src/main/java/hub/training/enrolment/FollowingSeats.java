package hub.training.enrolment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import hub.platform.idempotency.Operations;
import hub.platform.web.Expected;
import hub.training.course.Course;
import hub.training.course.Courses;
import hub.training.enrolment.Enrolments.Author;
import hub.training.seat.Place;
import hub.training.seat.PlaceRevision;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import hub.training.session.Moments;
import hub.training.session.SeatFollowers;
import hub.training.session.Seating;
import org.springframework.stereotype.Component;

/**
 * Brings enrolments in line with the session that decided about them. Every step can be
 * repeated: it looks at what is stored and does what is missing, so it does not matter
 * whether the request that changed the session does it, a retry, or the sweep.
 */
@Component
public class FollowingSeats implements SeatFollowers {

	private static final int MAX_ATTEMPTS = 20;

	private final Enrolments enrolments;

	private final CourseSessions sessions;

	private final Courses courses;

	private final Moments moments;

	private final Operations operations;

	public FollowingSeats(Enrolments enrolments, CourseSessions sessions, Courses courses, Moments moments,
			Operations operations) {
		this.enrolments = enrolments;
		this.sessions = sessions;
		this.courses = courses;
		this.moments = moments;
		this.operations = operations;
	}

	/**
	 * Follows a change of a session; after a retry that changed nothing, all that may be
	 * left over.
	 */
	@Override
	public void follow(Seating seating) {
		List<Place> changed = seating.changed();
		List<Place> places = !changed.isEmpty() ? changed
				: seating.after().line().places().stream().filter(Place::isUnsettled).toList();
		places.forEach((place) -> follow(seating.after(), place));
	}

	/**
	 * Brings one enrolment in line with its place.
	 * @return the enrolment as it now stands; empty when there is none: the person has
	 * another active one in this course, or the place ended before its enrolment came to
	 * be
	 */
	Optional<Enrolment> follow(CourseSession session, Place place) {
		Author author = place.isAppliedBy(this.operations.current().id()) ? Author.CALLER : Author.HUB;
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			Optional<Enrolment> stored = this.enrolments.find(Visibility.hub(), place.id());
			if (stored.isEmpty()) {
				return place.isActive() ? this.enrolments.add(enrolment(session, place), author) : Optional.empty();
			}
			Enrolment current = stored.get();
			if (current.revision() >= place.revision()) {
				return stored;
			}
			Enrolment next = current.follow(place);
			if (this.enrolments.update(current, next, author)) {
				return Optional.of(next);
			}
		}
		throw new IllegalStateException("Enrolment " + place.id().value() + " is changed again and again");
	}

	/**
	 * Settles what a request has left unsettled for too long, and forgets that it was.
	 */
	void settle(CourseSessionId id) {
		Optional<CourseSession> found = this.sessions.find(id);
		if (found.isEmpty()) {
			return;
		}
		CourseSession session = found.get();
		Set<PlaceRevision> settled = new HashSet<>();
		for (Place place : session.line().places()) {
			if (place.settleBy() == null || place.settleBy().isAfter(this.moments.realNow())) {
				continue;
			}
			if (follow(session, place).isEmpty() && place.isActive()) {
				withdraw(session, place);
			}
			else {
				settled.add(new PlaceRevision(place.id(), place.revision()));
			}
		}
		this.sessions.settle(id, settled);
	}

	/** Gives back a seat whose enrolment cannot come to be. */
	void withdraw(CourseSession session, Place place) {
		follow(this.sessions.seat(session.id(), Expected.any(), (current) -> current
			.seat((line) -> line.withdraw(place.id(), this.moments.of(current, null)), this.moments.now())));
	}

	private Enrolment enrolment(CourseSession session, Place place) {
		String title = this.courses.find(session.courseId()).map(Course::title).orElse("");
		return Enrolment.of(place, session, title);
	}

}
