package hub.training.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Courses in the order that helps.
 *
 * @param titles by language; English is always there
 * @param audience whom it is for, in words
 */
public record LearningPath(LearningPathId id, long version, Instant createdAt, Instant updatedAt, String slug,
		Map<String, String> titles, @Nullable String audience, CourseLevel level, List<CourseId> courses,
		Provenance provenance) {

	public LearningPath {
		titles = Map.copyOf(titles);
		courses = List.copyOf(courses);
	}

}
