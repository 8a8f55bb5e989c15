package hub.training.course.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.paging.Page;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import hub.platform.web.MergePatch;
import hub.training.api.CourseDto;
import hub.training.api.CourseDurationKindDto;
import hub.training.api.CourseLevelDto;
import hub.training.api.CourseListDto;
import hub.training.api.CoursePatchDto;
import hub.training.api.CourseRequestDto;
import hub.training.api.CourseSourceKindDto;
import hub.training.api.DeliveryModeDto;
import hub.training.api.PageDto;
import hub.training.course.Course;
import hub.training.course.CourseDescription;
import hub.training.course.CourseId;
import hub.training.course.CourseLevel;
import hub.training.course.DeliveryMode;
import hub.training.course.DurationKind;
import hub.training.course.EditingCourses.Edition;
import hub.training.course.Materials;
import hub.training.course.Provenance;
import hub.training.course.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Between courses and their wire models.
 */
final class CourseMapper {

	private CourseMapper() {
	}

	static CourseListDto toDto(Page<Course> page, Caller caller) {
		PageDto position = new PageDto(page.limit());
		position.setNext(page.next());
		position.setPrev(page.prev());
		return new CourseListDto(page.items().stream().map((course) -> toDto(course, caller)).toList(), position);
	}

	static CourseDto toDto(Course course, Caller caller) {
		CourseDescription description = course.description();
		Provenance provenance = course.provenance();
		CourseDto dto = new CourseDto(course.id().value(), course.version(), course.createdAt(), course.updatedAt(),
				course.actionsOf(caller), course.title(), CourseLevelDto.fromValue(description.level().name()),
				description.languages(), DeliveryModeDto.fromValue(description.mode().name()), description.skills(),
				description.sectors(), description.prerequisites().stream().map(CourseId::value).toList(),
				description.outcomes(), CourseSourceKindDto.fromValue(provenance.kind().name()),
				course.ownerId().value(), provenance.caveats());
		dto.setSlug(course.slug());
		dto.setSummary(description.summary());
		dto.setProvider(description.provider());
		dto.setDurationHours(description.durationHours());
		dto.setDurationKind((description.durationKind() != null)
				? CourseDurationKindDto.fromValue(description.durationKind().name()) : null);
		Materials materials = description.materials();
		dto.setMaterialUrl(materials.url());
		dto.setMaterialLicence(materials.licence());
		dto.setMaterialCodeLicence(materials.codeLicence());
		dto.setSource(provenance.source());
		dto.setSourceAsOf(provenance.asOf());
		dto.setFactoryId((course.factoryId() != null) ? course.factoryId().value() : null);
		return dto;
	}

	static CourseDescription toDescription(CourseRequestDto dto) {
		return new CourseDescription(dto.getTitle(), dto.getSummary(), dto.getProvider(), level(dto.getLevel()),
				dto.getLanguages(), dto.getDurationHours(), durationKind(dto.getDurationKind()), mode(dto.getMode()),
				dto.getSkills(), listOf(dto.getSectors()), courseIds(dto.getPrerequisites()), listOf(dto.getOutcomes()),
				new Materials(dto.getMaterialUrl(), dto.getMaterialLicence(), dto.getMaterialCodeLicence()));
	}

	static Provenance toProvenance(CourseRequestDto dto) {
		return new Provenance(dto.getSource(), sourceKind(dto.getSourceKind(), SourceKind.OWNER), null, List.of());
	}

	static Edition patched(Edition current, MergePatch patch, CoursePatchDto dto) {
		if (patch.members().isEmpty()) {
			throw new ValidationException(FieldError.member("", "TOO_FEW", Map.of("min", 1)));
		}
		CourseDescription was = current.description();
		Materials materials = was.materials();
		CourseDescription description = new CourseDescription(patch.pickRequired("title", dto.getTitle(), was.title()),
				patch.pick("summary", dto.getSummary(), was.summary()),
				patch.pick("provider", dto.getProvider(), was.provider()),
				patch.pickRequired("level", (dto.getLevel() != null) ? level(dto.getLevel()) : null, was.level()),
				languages(patch.pickRequired("languages", dto.getLanguages(), was.languages())),
				patch.pick("durationHours", dto.getDurationHours(), was.durationHours()),
				patch.pick("durationKind", durationKind(dto.getDurationKind()), was.durationKind()),
				patch.pickRequired("mode", (dto.getMode() != null) ? mode(dto.getMode()) : null, was.mode()),
				patch.pickRequired("skills", dto.getSkills(), was.skills()),
				patch.has("sectors") ? listOf(dto.getSectors()) : was.sectors(),
				patch.has("prerequisites") ? courseIds(dto.getPrerequisites()) : was.prerequisites(),
				patch.has("outcomes") ? listOf(dto.getOutcomes()) : was.outcomes(),
				new Materials(patch.pick("materialUrl", dto.getMaterialUrl(), materials.url()),
						patch.pick("materialLicence", dto.getMaterialLicence(), materials.licence()),
						patch.pick("materialCodeLicence", dto.getMaterialCodeLicence(), materials.codeLicence())));
		Provenance source = current.provenance();
		return new Edition(description,
				new Provenance(patch.pick("source", dto.getSource(), source.source()),
						patch.has("sourceKind") ? sourceKind(dto.getSourceKind(), SourceKind.OWNER) : source.kind(),
						source.asOf(), source.caveats()));
	}

	static List<CourseLevel> levels(@Nullable List<CourseLevelDto> levels) {
		return listOf(levels).stream().map(CourseMapper::level).toList();
	}

	static List<DeliveryMode> modes(@Nullable List<DeliveryModeDto> modes) {
		return listOf(modes).stream().map(CourseMapper::mode).toList();
	}

	static <T> List<T> listOf(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	private static List<String> languages(List<String> languages) {
		if (languages.isEmpty()) {
			throw new ValidationException(FieldError.member("/languages", "TOO_FEW", Map.of("min", 1)));
		}
		return languages;
	}

	private static CourseLevel level(CourseLevelDto level) {
		return CourseLevel.valueOf(level.getValue());
	}

	private static DeliveryMode mode(DeliveryModeDto mode) {
		return DeliveryMode.valueOf(mode.getValue());
	}

	private static @Nullable DurationKind durationKind(@Nullable CourseDurationKindDto kind) {
		return (kind != null) ? DurationKind.valueOf(kind.getValue()) : null;
	}

	private static SourceKind sourceKind(@Nullable CourseSourceKindDto kind, SourceKind fallback) {
		return (kind != null) ? SourceKind.valueOf(kind.getValue()) : fallback;
	}

	private static List<CourseId> courseIds(@Nullable List<UUID> ids) {
		return listOf(ids).stream().map(CourseId::new).toList();
	}

}
