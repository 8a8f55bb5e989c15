package hub.training.course.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import hub.training.course.CourseId;
import hub.training.course.CourseLevel;
import hub.training.course.LearningPath;
import hub.training.course.LearningPathId;
import hub.training.course.Provenance;
import hub.training.course.SourceKind;
import hub.training.factory.FactoryId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A learning path as it is stored.
 *
 * @param slugKey the slug, or the id where there is none, so that the index can be unique
 */
public record LearningPathDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt,
		@Nullable String slug, String slugKey, Map<String, String> titles, @Nullable String audience, String level,
		List<UUID> courses, UUID ownerId, @Nullable String source, String sourceKind, @Nullable String sourceAsOf,
		List<String> caveats) {

	static LearningPathDocument of(LearningPath path) {
		Provenance provenance = path.provenance();
		LearningPath.Outline outline = path.outline();
		return new LearningPathDocument(path.id().value(), path.version(), path.createdAt(), path.updatedAt(),
				path.slug(), Objects.requireNonNullElse(path.slug(), path.id().value().toString()), outline.titles(),
				outline.audience(), outline.level().name(), outline.courses().stream().map(CourseId::value).toList(),
				path.ownerId().value(), provenance.source(), provenance.kind().name(),
				(provenance.asOf() != null) ? provenance.asOf().toString() : null, provenance.caveats());
	}

	LearningPath toDomain() {
		return new LearningPath(new LearningPathId(this.id), this.version, this.createdAt, this.updatedAt, this.slug,
				new LearningPath.Outline(this.titles, this.audience, CourseLevel.valueOf(this.level),
						this.courses.stream().map(CourseId::new).toList()),
				new FactoryId(this.ownerId), new Provenance(this.source, SourceKind.valueOf(this.sourceKind),
						(this.sourceAsOf != null) ? LocalDate.parse(this.sourceAsOf) : null, this.caveats));
	}

}
