package hub.training.course;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.web.Expected;
import org.jspecify.annotations.Nullable;

/**
 * All learning paths. They are public.
 */
public interface LearningPaths {

	Optional<LearningPath> find(LearningPathId id);

	/** A page of those with this slug, of these levels, that contain this course. */
	Page<LearningPath> list(@Nullable String slug, List<CourseLevel> levels, @Nullable CourseId course,
			PageQuery query);

	/**
	 * Adds a path, or finds that a retry has added it already.
	 * @return the path as it is stored
	 */
	LearningPath add(LearningPath path);

	/** Replaces one version of a path. */
	LearningPath update(LearningPathId id, Expected expected, UnaryOperator<LearningPath> next);

	/** Adds those that are not there yet, and leaves the others as they are. */
	void addMissing(List<LearningPath> paths);

}
