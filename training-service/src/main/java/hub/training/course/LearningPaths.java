package hub.training.course;

import java.util.List;
import java.util.Optional;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * All learning paths. They are public.
 */
public interface LearningPaths {

	Optional<LearningPath> find(LearningPathId id);

	/** A page of those with this slug, of these levels, that contain this course. */
	Page<LearningPath> list(@Nullable String slug, List<CourseLevel> levels, @Nullable CourseId course,
			PageQuery query);

	/** Adds those that are not there yet, and leaves the others as they are. */
	void addMissing(List<LearningPath> paths);

}
