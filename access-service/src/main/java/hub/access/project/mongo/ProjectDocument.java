package hub.access.project.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import hub.access.project.Project;
import hub.access.project.ProjectId;

/**
 * A project as it is stored.
 *
 * @param visibleTo organisations and factories whose people see it
 * @param titleKey the title as lists sort it
 */
public record ProjectDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, UUID organisationId,
		List<UUID> visibleTo, String title, String titleKey, @Nullable String summary) {

	static final String ID = "_id";

	static final String VISIBLE_TO = "visibleTo";

	static final String ORGANISATION_ID = "organisationId";

	static final String CREATED_AT = "createdAt";

	static final String UPDATED_AT = "updatedAt";

	static final String TITLE_KEY = "titleKey";

	static ProjectDocument of(Project project, UUID factoryId) {
		return new ProjectDocument(project.id().value(), project.version(), project.createdAt(), project.updatedAt(),
				project.organisationId(), List.of(project.organisationId(), factoryId), project.title(),
				project.title().toLowerCase(Locale.ROOT), project.summary());
	}

	Project toDomain() {
		return new Project(new ProjectId(this.id), this.version, this.createdAt, this.updatedAt, this.organisationId,
				this.title, this.summary);
	}

}
