package hub.training.enrolment;

import java.util.Optional;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.training.course.CourseId;
import hub.training.seat.EnrolmentId;
import hub.training.seat.PersonId;

/**
 * All enrolments, each visible to few.
 */
public interface Enrolments {

	Optional<Enrolment> find(Visibility visibility, EnrolmentId id);

	Page<Enrolment> list(Visibility visibility, EnrolmentFilter filter, PageQuery query);

	/** The one active enrolment of a person in a course. */
	Optional<Enrolment> findActive(PersonId person, CourseId course);

	/**
	 * Adds an enrolment, or finds that a retry or the sweep has added it already.
	 * @return the enrolment as it is stored; empty when the person has another active one
	 * in this course
	 */
	Optional<Enrolment> add(Enrolment enrolment, Author author);

	/**
	 * Replaces one version of an enrolment.
	 * @return false when somebody else has been faster
	 */
	boolean update(Enrolment current, Enrolment next, Author author);

	/** On whose behalf an enrolment changes, for the audit trail. */
	enum Author {

		CALLER, HUB

	}

}
