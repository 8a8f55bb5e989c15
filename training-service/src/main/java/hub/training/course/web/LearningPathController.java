package hub.training.course.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.NotFoundException;
import hub.platform.web.ETags;
import hub.training.api.CourseLevelDto;
import hub.training.api.CourseSourceKindDto;
import hub.training.api.LearningPathCourseDto;
import hub.training.api.LearningPathDto;
import hub.training.api.LearningPathListDto;
import hub.training.api.LearningPathTitleDto;
import hub.training.api.LearningPathsApi;
import hub.training.api.PageDto;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.course.Courses;
import hub.training.course.LearningPath;
import hub.training.course.LearningPathId;
import hub.training.course.LearningPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/**
 * Learning paths over HTTP.
 */
@RestController
class LearningPathController implements LearningPathsApi {

	private static final Sorts SORTS = Sorts.of("slug", "slug", "createdAt", "updatedAt");

	private final LearningPaths paths;

	private final Courses courses;

	private final Paging paging;

	LearningPathController(LearningPaths paths, Courses courses, Paging paging) {
		this.paths = paths;
		this.courses = courses;
		this.paging = paging;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<LearningPathListDto> listLearningPaths(Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields, @Nullable String slug, @Nullable List<CourseLevelDto> level,
			@Nullable UUID courseId) {
		Page<LearningPath> page = this.paths.list(slug, CourseMapper.levels(level),
				(courseId != null) ? new CourseId(courseId) : null, this.paging.query(limit, cursor, sort, SORTS));
		Map<CourseId, Course> named = coursesOf(page.items());
		PageDto position = new PageDto(page.limit());
		position.setNext(page.next());
		position.setPrev(page.prev());
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(new LearningPathListDto(page.items().stream().map((path) -> toDto(path, named)).toList(), position));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<LearningPathDto> getLearningPath(UUID learningPathId, @Nullable String ifNoneMatch) {
		LearningPath path = this.paths.find(new LearningPathId(learningPathId)).orElseThrow(NotFoundException::new);
		return ResponseEntity.ok().eTag(ETags.of(path.version())).body(toDto(path, coursesOf(List.of(path))));
	}

	private Map<CourseId, Course> coursesOf(Collection<LearningPath> all) {
		return this.courses.findAll(all.stream().flatMap((path) -> path.courses().stream()).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Course::id, Function.identity()));
	}

	private static LearningPathDto toDto(LearningPath path, Map<CourseId, Course> named) {
		LearningPathTitleDto title = new LearningPathTitleDto(CourseMapper.english(path.titles()));
		title.setFr(path.titles().get("fr"));
		title.setDe(path.titles().get("de"));
		List<LearningPathCourseDto> steps = path.courses().stream().flatMap((id) -> {
			Course course = named.get(id);
			if (course == null) {
				return java.util.stream.Stream.of();
			}
			LearningPathCourseDto step = new LearningPathCourseDto(id.value(), course.title());
			step.setSlug(course.slug());
			return java.util.stream.Stream.of(step);
		}).toList();
		LearningPathDto dto = new LearningPathDto(path.id().value(), path.version(), path.createdAt(), path.updatedAt(),
				List.of(), title, CourseLevelDto.fromValue(path.level().name()), steps,
				CourseSourceKindDto.fromValue(path.provenance().kind().name()), path.provenance().caveats());
		dto.setSlug(path.slug());
		dto.setAudience(path.audience());
		dto.setSourceAsOf(path.provenance().asOf());
		return dto;
	}

}
