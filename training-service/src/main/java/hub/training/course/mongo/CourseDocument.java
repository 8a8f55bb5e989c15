package hub.training.course.mongo;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import hub.training.course.Course;
import hub.training.course.CourseDescription;
import hub.training.course.CourseId;
import hub.training.course.CourseLevel;
import hub.training.course.DeliveryMode;
import hub.training.course.DurationKind;
import hub.training.course.Materials;
import hub.training.course.Provenance;
import hub.training.course.SourceKind;
import hub.training.factory.FactoryId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A course as it is stored.
 *
 * @param slugKey the slug, or the id where there is none, so that the index can be unique
 * @param titleKey the title in small letters without accents, to sort by
 * @param terms what the search finds it by
 */
public record CourseDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, @Nullable String slug,
		String slugKey, String title, String titleKey, @Nullable String summary, @Nullable String provider,
		String level, List<String> languages, @Nullable BigDecimal durationHours, @Nullable String durationKind,
		String mode, List<String> skills, List<String> sectors, List<UUID> prerequisites, List<String> outcomes,
		@Nullable String materialUrl, @Nullable String materialLicence, @Nullable String materialCodeLicence,
		@Nullable UUID factoryId, UUID ownerId, @Nullable String source, String sourceKind, @Nullable String sourceAsOf,
		List<String> caveats, List<String> terms) {

	static CourseDocument of(Course course, List<String> terms) {
		CourseDescription description = course.description();
		Materials materials = description.materials();
		Provenance provenance = course.provenance();
		return new CourseDocument(course.id().value(), course.version(), course.createdAt(), course.updatedAt(),
				course.slug(), Objects.requireNonNullElse(course.slug(), course.id().value().toString()),
				description.title(), sortable(description.title()), description.summary(), description.provider(),
				description.level().name(), description.languages(), description.durationHours(),
				(description.durationKind() != null) ? description.durationKind().name() : null,
				description.mode().name(), description.skills(), description.sectors(),
				description.prerequisites().stream().map(CourseId::value).toList(), description.outcomes(),
				materials.url(), materials.licence(), materials.codeLicence(),
				(course.factoryId() != null) ? course.factoryId().value() : null, course.ownerId().value(),
				provenance.source(), provenance.kind().name(),
				(provenance.asOf() != null) ? provenance.asOf().toString() : null, provenance.caveats(), terms);
	}

	Course toDomain() {
		CourseDescription description = new CourseDescription(this.title, this.summary, this.provider,
				CourseLevel.valueOf(this.level), this.languages, this.durationHours,
				(this.durationKind != null) ? DurationKind.valueOf(this.durationKind) : null,
				DeliveryMode.valueOf(this.mode), this.skills, this.sectors,
				this.prerequisites.stream().map(CourseId::new).toList(), this.outcomes,
				new Materials(this.materialUrl, this.materialLicence, this.materialCodeLicence));
		return new Course(new CourseId(this.id), this.version, this.createdAt, this.updatedAt, this.slug, description,
				(this.factoryId != null) ? new FactoryId(this.factoryId) : null, new FactoryId(this.ownerId),
				new Provenance(this.source, SourceKind.valueOf(this.sourceKind),
						(this.sourceAsOf != null) ? LocalDate.parse(this.sourceAsOf) : null, this.caveats));
	}

	private static String sortable(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

}
