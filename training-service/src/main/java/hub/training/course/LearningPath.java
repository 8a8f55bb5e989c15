package hub.training.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.training.factory.FactoryId;
import org.jspecify.annotations.Nullable;

/**
 * Courses in the order that helps.
 *
 * @param slug readable name; absent when none was given
 * @param ownerId the factory whose trainers look after it
 */
public record LearningPath(LearningPathId id, long version, Instant createdAt, Instant updatedAt, @Nullable String slug,
		Outline outline, FactoryId ownerId, Provenance provenance) {

	/**
	 * What is said about a path; the part that its factory may change.
	 *
	 * @param titles by language; English is always there
	 * @param audience whom it is for, in words
	 */
	public record Outline(Map<String, String> titles, @Nullable String audience, CourseLevel level,
			List<CourseId> courses) {

		public Outline {
			titles = Map.copyOf(titles);
			courses = List.copyOf(courses);
		}

	}

	/** A path that a trainer adds. */
	public static LearningPath add(LearningPathId id, @Nullable String slug, Outline outline, FactoryId owner,
			Instant now) {
		return new LearningPath(id, 1, now, now, slug, outline, owner, Provenance.ofOwner());
	}

	/** The path as it is outlined now. */
	public LearningPath outline(Outline changed, Instant now) {
		return new LearningPath(this.id, this.version + 1, this.createdAt, now, this.slug, changed, this.ownerId,
				this.provenance);
	}

	public List<CourseId> courses() {
		return this.outline.courses();
	}

	/** Whether a caller is a trainer of the factory that looks after this path. */
	public boolean isManagedBy(Caller caller) {
		return caller.holdsAt(this.ownerId.value(), Role.TRAINER);
	}

	/** What a caller may do now. */
	public List<String> actionsOf(Caller caller) {
		return (isManagedBy(caller) && caller.hasScope(Course.MANAGE)) ? List.of("update") : List.of();
	}

}
