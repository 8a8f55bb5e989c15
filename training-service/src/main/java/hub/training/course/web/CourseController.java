package hub.training.course.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import hub.platform.web.MergePatch;
import hub.platform.web.MergePatches;
import hub.training.api.CourseDto;
import hub.training.api.CourseLevelDto;
import hub.training.api.CourseListDto;
import hub.training.api.CoursePatchDto;
import hub.training.api.CourseRequestDto;
import hub.training.api.CoursesApi;
import hub.training.api.DeliveryModeDto;
import hub.training.course.Course;
import hub.training.course.CourseFilter;
import hub.training.course.CourseId;
import hub.training.course.Courses;
import hub.training.course.EditingCourses;
import hub.training.factory.FactoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/**
 * Courses over HTTP.
 */
@RestController
class CourseController implements CoursesApi {

	private static final Sorts SORTS = Sorts.of("title", "title=titleKey", "createdAt", "updatedAt");

	private final Courses courses;

	private final EditingCourses editing;

	private final Callers callers;

	private final Paging paging;

	private final MergePatches patches;

	CourseController(Courses courses, EditingCourses editing, Callers callers, Paging paging, MergePatches patches) {
		this.courses = courses;
		this.editing = editing;
		this.callers = callers;
		this.paging = paging;
		this.patches = patches;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<CourseListDto> listCourses(Integer limit, @Nullable String cursor, @Nullable String sort,
			@Nullable String fields, @Nullable String q, @Nullable String slug, @Nullable List<CourseLevelDto> level,
			@Nullable List<String> language, @Nullable List<String> skill, @Nullable List<DeliveryModeDto> mode,
			@Nullable String provider, @Nullable List<UUID> factoryId) {
		CourseFilter filter = new CourseFilter(q, slug, CourseMapper.levels(level), CourseMapper.listOf(language),
				CourseMapper.listOf(skill), CourseMapper.modes(mode), provider, CourseMapper.listOf(factoryId));
		Page<Course> page = this.courses.list(filter, this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(CourseMapper.toDto(page, this.callers.current()));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<CourseDto> getCourse(UUID courseId, @Nullable String ifNoneMatch) {
		Course course = this.editing.getCourse(new CourseId(courseId));
		return answer(ResponseEntity.ok(), course);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:manage')")
	public ResponseEntity<CourseDto> createCourse(CourseRequestDto body, @Nullable String idempotencyKey) {
		Course course = this.editing.add(this.callers.current(), body.getSlug(), new FactoryId(body.getFactoryId()),
				CourseMapper.toDescription(body), CourseMapper.toProvenance(body));
		return answer(ResponseEntity.created(URI.create("/v1/courses/" + course.id().value())), course);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:manage')")
	public ResponseEntity<CourseDto> updateCourse(UUID courseId, CoursePatchDto body, @Nullable String ifMatch) {
		MergePatch patch = this.patches.current();
		Course course = this.editing.update(this.callers.current(), new CourseId(courseId), Expected.required(ifMatch),
				(edition) -> CourseMapper.patched(edition, patch, body));
		return answer(ResponseEntity.ok(), course);
	}

	private ResponseEntity<CourseDto> answer(ResponseEntity.BodyBuilder answer, Course course) {
		return answer.eTag(ETags.of(course.version())).body(CourseMapper.toDto(course, this.callers.current()));
	}

}
