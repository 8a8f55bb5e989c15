package hub.training.course.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import hub.platform.web.MergePatch;
import hub.training.api.CourseLevelDto;
import hub.training.api.CourseSourceKindDto;
import hub.training.api.LearningPathCourseDto;
import hub.training.api.LearningPathDto;
import hub.training.api.LearningPathPatchDto;
import hub.training.api.LearningPathRequestDto;
import hub.training.api.LearningPathTitleDto;
import hub.training.api.LearningPathTitlePatchDto;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.course.CourseLevel;
import hub.training.course.LearningPath;
import hub.training.course.LearningPath.Outline;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between learning paths and their wire models.
 */
final class LearningPathMapper {

	private static final List<String> LANGUAGES = List.of("en", "fr", "de");

	private LearningPathMapper() {
	}

	/** The path with the titles of those of its courses that exist. */
	static LearningPathDto toDto(LearningPath path, Map<CourseId, Course> named, Caller caller) {
		Map<String, String> titles = path.outline().titles();
		LearningPathTitleDto title = new LearningPathTitleDto(Objects.requireNonNull(titles.get("en")));
		title.setFr(titles.get("fr"));
		title.setDe(titles.get("de"));
		LearningPathDto dto = new LearningPathDto(path.id().value(), path.version(), path.createdAt(), path.updatedAt(),
				path.actionsOf(caller), title, path.ownerId().value(),
				CourseLevelDto.fromValue(path.outline().level().name()),
				path.courses().stream().filter(named::containsKey).map((id) -> step(id, named)).toList(),
				CourseSourceKindDto.fromValue(path.provenance().kind().name()), path.provenance().caveats());
		dto.setSlug(path.slug());
		dto.setAudience(path.outline().audience());
		dto.setSourceAsOf(path.provenance().asOf());
		return dto;
	}

	static Outline toOutline(LearningPathRequestDto dto) {
		Map<String, String> titles = new LinkedHashMap<>();
		put(titles, "en", dto.getTitle().getEn());
		put(titles, "fr", dto.getTitle().getFr());
		put(titles, "de", dto.getTitle().getDe());
		return new Outline(titles, dto.getAudience(), level(dto.getLevel()), courses(dto.getCourseIds()));
	}

	static Outline patched(Outline was, MergePatch patch, LearningPathPatchDto dto) {
		if (patch.members().isEmpty()) {
			throw new ValidationException(FieldError.member("", "TOO_FEW", Map.of("min", 1)));
		}
		return new Outline(patch.has("title") ? titles(was.titles(), patch, dto.getTitle()) : was.titles(),
				patch.pick("audience", dto.getAudience(), was.audience()),
				patch.pickRequired("level", (dto.getLevel() != null) ? level(dto.getLevel()) : null, was.level()),
				patch.has("courseIds") ? courses(dto.getCourseIds()) : was.courses());
	}

	/**
	 * Titles by language merge member by member, as the patch of a nested object does.
	 */
	private static Map<String, String> titles(Map<String, String> was, MergePatch patch,
			@Nullable LearningPathTitlePatchDto dto) {
		if (dto == null) {
			throw new ValidationException(FieldError.member("/title", "NOT_REMOVABLE"));
		}
		ObjectNode stored = JsonNodeFactory.instance.objectNode();
		was.forEach(stored.putObject("title")::put);
		JsonNode merged = patch.applyTo(stored).path("title");
		Map<String, String> titles = new LinkedHashMap<>();
		LANGUAGES.stream()
			.filter(merged::has)
			.forEach((language) -> titles.put(language, merged.path(language).asString()));
		return titles;
	}

	private static LearningPathCourseDto step(CourseId id, Map<CourseId, Course> named) {
		Course course = Objects.requireNonNull(named.get(id));
		LearningPathCourseDto step = new LearningPathCourseDto(id.value(), course.title());
		step.setSlug(course.slug());
		return step;
	}

	private static void put(Map<String, String> titles, String language, @Nullable String title) {
		if (title != null) {
			titles.put(language, title);
		}
	}

	private static CourseLevel level(CourseLevelDto level) {
		return CourseLevel.valueOf(level.getValue());
	}

	private static List<CourseId> courses(@Nullable List<UUID> ids) {
		return CourseMapper.listOf(ids).stream().map(CourseId::new).toList();
	}

}
