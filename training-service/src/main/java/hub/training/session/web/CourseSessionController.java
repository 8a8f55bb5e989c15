package hub.training.session.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.platform.caller.Caller;
import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import hub.platform.web.MergePatch;
import hub.platform.web.MergePatches;
import hub.training.api.CourseSessionDto;
import hub.training.api.CourseSessionListDto;
import hub.training.api.CourseSessionPatchDto;
import hub.training.api.CourseSessionRequestDto;
import hub.training.api.CourseSessionsApi;
import hub.training.api.DeliveryModeDto;
import hub.training.api.PageDto;
import hub.training.course.CourseId;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionFilter;
import hub.training.session.CourseSessionId;
import hub.training.session.PlanningSessions;
import hub.training.session.SessionViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sessions over HTTP.
 */
@RestController
class CourseSessionController implements CourseSessionsApi {

	private static final Sorts SORTS = Sorts.of("startsAt", "startsAt", "createdAt", "updatedAt");

	private final PlanningSessions planning;

	private final SessionViews views;

	private final Callers callers;

	private final Paging paging;

	private final MergePatches patches;

	CourseSessionController(PlanningSessions planning, SessionViews views, Callers callers, Paging paging,
			MergePatches patches) {
		this.planning = planning;
		this.views = views;
		this.callers = callers;
		this.paging = paging;
		this.patches = patches;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<CourseSessionListDto> listCourseSessions(Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields, @Nullable String slug, @Nullable UUID courseId,
			@Nullable List<UUID> factoryId, @Nullable List<DeliveryModeDto> mode, @Nullable List<String> language,
			@Nullable Instant startsAfter, @Nullable Instant startsBefore) {
		CourseSessionFilter filter = new CourseSessionFilter(slug, (courseId != null) ? new CourseId(courseId) : null,
				listOf(factoryId), listOf(mode).stream().map(CourseSessionMapper::mode).toList(), listOf(language),
				startsAfter, startsBefore);
		Page<CourseSession> page = this.planning.list(filter, this.paging.query(limit, cursor, sort, SORTS));
		PageDto position = new PageDto(page.limit());
		position.setNext(page.next());
		position.setPrev(page.prev());
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(new CourseSessionListDto(toDtos(page.items()), position));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<CourseSessionDto> getCourseSession(UUID courseSessionId, @Nullable String ifNoneMatch) {
		return answer(ResponseEntity.ok(), this.planning.getSession(new CourseSessionId(courseSessionId)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:manage')")
	public ResponseEntity<CourseSessionDto> createCourseSession(CourseSessionRequestDto body,
			@Nullable String idempotencyKey) {
		CourseSession session = this.planning.announce(this.callers.current(), new CourseId(body.getCourseId()),
				CourseSessionMapper.toPlan(body));
		return answer(ResponseEntity.created(URI.create("/v1/course-sessions/" + session.id().value())), session);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:manage')")
	public ResponseEntity<CourseSessionDto> updateCourseSession(UUID courseSessionId, CourseSessionPatchDto body,
			@Nullable String ifMatch) {
		MergePatch patch = this.patches.current();
		CourseSession session = this.planning.reschedule(this.callers.current(), new CourseSessionId(courseSessionId),
				Expected.required(ifMatch), (plan) -> CourseSessionMapper.patched(plan, patch, body));
		return answer(ResponseEntity.ok(), session);
	}

	private ResponseEntity<CourseSessionDto> answer(ResponseEntity.BodyBuilder answer, CourseSession session) {
		return answer.eTag(ETags.of(session.version())).body(toDtos(List.of(session)).getFirst());
	}

	private List<CourseSessionDto> toDtos(List<CourseSession> sessions) {
		Caller caller = this.callers.current();
		Map<CourseId, String> titles = this.views.titlesOf(sessions);
		return sessions.stream()
			.map((session) -> CourseSessionMapper.toDto(session,
					new CourseSessionMapper.View(this.views.now(), session.actionsOf(caller, this.views.now()),
							titles.get(session.courseId()), this.views.nextStepOf(session))))
			.collect(Collectors.toList());
	}

	private static <T> List<T> listOf(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
