package hub.training.course;

import java.util.UUID;

import hub.platform.ids.SeedIds;

/**
 * Identifies a course.
 */
public record CourseId(UUID value) {

	/** The id of a course that the hub is shipped with. */
	public static CourseId ofSlug(String slug) {
		return new CourseId(SeedIds.of("course", slug));
	}

}
