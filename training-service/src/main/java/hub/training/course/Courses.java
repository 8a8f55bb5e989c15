package hub.training.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.web.Expected;

/**
 * All courses. They are public: everybody sees every one.
 */
public interface Courses {

	Optional<Course> find(CourseId id);

	List<Course> findAll(Collection<CourseId> ids);

	/** Those of the ids that name a course. */
	Set<CourseId> existing(Collection<CourseId> ids);

	Page<Course> list(CourseFilter filter, PageQuery query);

	/**
	 * Adds a course, or finds that a retry has added it already.
	 * @return the course as it is stored
	 */
	Course add(Course course);

	/** Replaces one version of a course. */
	Course update(CourseId id, Expected expected, UnaryOperator<Course> next);

	/** Adds those that are not there yet, and leaves the others as they are. */
	void addMissing(List<Course> courses);

}
