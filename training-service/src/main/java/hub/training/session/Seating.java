package hub.training.session;

import java.util.List;

import hub.training.seat.Place;

/**
 * A change of who sits where.
 */
public record Seating(CourseSession before, CourseSession after) {

	/** The places that the change touched; their enrolments must follow. */
	public List<Place> changed() {
		return this.after.line().changedSince(this.before.line());
	}

}
