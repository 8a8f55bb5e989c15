package hub.training.course;

import java.time.Instant;
import java.util.List;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.training.factory.FactoryId;
import org.jspecify.annotations.Nullable;

/**
 * What can be learnt. When and where is said by its sessions.
 *
 * @param slug readable name; absent when none was given
 * @param factoryId the factory that gives it, or to which its provider belongs; may be
 * none
 * @param ownerId the factory whose trainers look after it here
 */
public record Course(CourseId id, long version, Instant createdAt, Instant updatedAt, @Nullable String slug,
		CourseDescription description, @Nullable FactoryId factoryId, FactoryId ownerId, Provenance provenance) {

	/** Scope of everything that trainers do. */
	public static final String MANAGE = "training:manage";

	/** A course that a trainer adds. */
	public static Course add(CourseId id, @Nullable String slug, CourseDescription description, FactoryId factory,
			Provenance provenance, Instant now) {
		return new Course(id, 1, now, now, slug, description, factory, factory, provenance);
	}

	/** The course as it is described now. */
	public Course describe(CourseDescription changed, Provenance source, Instant now) {
		return new Course(this.id, this.version + 1, this.createdAt, now, this.slug, changed, this.factoryId,
				this.ownerId, source);
	}

	public String title() {
		return this.description.title();
	}

	/** Whether a caller is a trainer of the factory that looks after this course. */
	public boolean isManagedBy(Caller caller) {
		return caller.holdsAt(this.ownerId.value(), Role.TRAINER);
	}

	/** What a caller may do now. */
	public List<String> actionsOf(Caller caller) {
		return (isManagedBy(caller) && caller.hasScope(MANAGE)) ? List.of("update") : List.of();
	}

}
