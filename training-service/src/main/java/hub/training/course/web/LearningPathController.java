package hub.training.course.web;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.NotFoundException;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import hub.platform.web.MergePatch;
import hub.platform.web.MergePatches;
import hub.training.api.CourseLevelDto;
import hub.training.api.LearningPathDto;
import hub.training.api.LearningPathListDto;
import hub.training.api.LearningPathPatchDto;
import hub.training.api.LearningPathRequestDto;
import hub.training.api.LearningPathsApi;
import hub.training.api.PageDto;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.course.Courses;
import hub.training.course.EditingLearningPaths;
import hub.training.course.LearningPath;
import hub.training.course.LearningPathId;
import hub.training.course.LearningPaths;
import hub.training.factory.FactoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/**
 * Learning paths over HTTP.
 */
@RestController
class LearningPathController implements LearningPathsApi {

	private static final Sorts SORTS = Sorts.of("slug", "slug=slugKey", "createdAt", "updatedAt");

	private final LearningPaths paths;

	private final Courses courses;

	private final EditingLearningPaths editing;

	private final Callers callers;

	private final Paging paging;

	private final MergePatches patches;

	LearningPathController(LearningPaths paths, Courses courses, EditingLearningPaths editing, Callers callers,
			Paging paging, MergePatches patches) {
		this.paths = paths;
		this.courses = courses;
		this.editing = editing;
		this.callers = callers;
		this.paging = paging;
		this.patches = patches;
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
			.body(new LearningPathListDto(page.items()
				.stream()
				.map((path) -> LearningPathMapper.toDto(path, named, this.callers.current()))
				.toList(), position));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<LearningPathDto> getLearningPath(UUID learningPathId, @Nullable String ifNoneMatch) {
		LearningPath path = this.paths.find(new LearningPathId(learningPathId)).orElseThrow(NotFoundException::new);
		return answer(ResponseEntity.ok(), path);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:manage')")
	public ResponseEntity<LearningPathDto> createLearningPath(LearningPathRequestDto body,
			@Nullable String idempotencyKey) {
		LearningPath path = this.editing.add(this.callers.current(), body.getSlug(), new FactoryId(body.getFactoryId()),
				LearningPathMapper.toOutline(body));
		return answer(ResponseEntity.created(URI.create("/v1/learning-paths/" + path.id().value())), path);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:manage')")
	public ResponseEntity<LearningPathDto> updateLearningPath(UUID learningPathId, LearningPathPatchDto body,
			@Nullable String ifMatch) {
		MergePatch patch = this.patches.current();
		LearningPath path = this.editing.update(this.callers.current(), new LearningPathId(learningPathId),
				Expected.required(ifMatch), (outline) -> LearningPathMapper.patched(outline, patch, body));
		return answer(ResponseEntity.ok(), path);
	}

	private ResponseEntity<LearningPathDto> answer(ResponseEntity.BodyBuilder answer, LearningPath path) {
		return answer.eTag(ETags.of(path.version()))
			.body(LearningPathMapper.toDto(path, coursesOf(List.of(path)), this.callers.current()));
	}

	private Map<CourseId, Course> coursesOf(Collection<LearningPath> all) {
		return this.courses.findAll(all.stream().flatMap((path) -> path.courses().stream()).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Course::id, Function.identity()));
	}

}
