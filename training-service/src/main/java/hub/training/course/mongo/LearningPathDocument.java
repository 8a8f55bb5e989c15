package hub.training.course.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import hub.training.course.CourseId;
import hub.training.course.CourseLevel;
import hub.training.course.LearningPath;
import hub.training.course.LearningPathId;
import hub.training.course.Provenance;
import hub.training.course.SourceKind;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A learning path as it is stored.
 */
public record LearningPathDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, String slug,
		Map<String, String> titles, @Nullable String audience, String level, List<UUID> courses,
		@Nullable String source, String sourceKind, @Nullable String sourceAsOf, List<String> caveats) {

	static LearningPathDocument of(LearningPath path) {
		Provenance provenance = path.provenance();
		return new LearningPathDocument(path.id().value(), path.version(), path.createdAt(), path.updatedAt(),
				path.slug(), path.titles(), path.audience(), path.level().name(),
				path.courses().stream().map(CourseId::value).toList(), provenance.source(), provenance.kind().name(),
				(provenance.asOf() != null) ? provenance.asOf().toString() : null, provenance.caveats());
	}

	LearningPath toDomain() {
		return new LearningPath(new LearningPathId(this.id), this.version, this.createdAt, this.updatedAt, this.slug,
				this.titles, this.audience, CourseLevel.valueOf(this.level),
				this.courses.stream().map(CourseId::new).toList(),
				new Provenance(this.source, SourceKind.valueOf(this.sourceKind),
						(this.sourceAsOf != null) ? LocalDate.parse(this.sourceAsOf) : null, this.caveats));
	}

}
