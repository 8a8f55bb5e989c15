package hub.training.course;

import java.util.UUID;

import hub.platform.ids.SeedIds;

/**
 * Identifies a learning path.
 */
public record LearningPathId(UUID value) {

	/** The id of a learning path that the hub is shipped with. */
	public static LearningPathId ofSlug(String slug) {
		return new LearningPathId(SeedIds.of("learning-path", slug));
	}

}
