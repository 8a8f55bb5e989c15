package hub.training.session;

import java.util.UUID;

import hub.platform.ids.SeedIds;

/**
 * Identifies a session of a course.
 */
public record CourseSessionId(UUID value) {

	/** The id of a session that the hub is shipped with. */
	public static CourseSessionId ofSlug(String slug) {
		return new CourseSessionId(SeedIds.of("course-session", slug));
	}

}
