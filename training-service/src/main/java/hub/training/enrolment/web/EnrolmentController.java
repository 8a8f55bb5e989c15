package hub.training.enrolment.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.Texts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import hub.training.api.EligibilityDto;
import hub.training.api.EnrolmentCancellationDto;
import hub.training.api.EnrolmentDecisionDto;
import hub.training.api.EnrolmentDto;
import hub.training.api.EnrolmentListDto;
import hub.training.api.EnrolmentRequestDto;
import hub.training.api.EnrolmentStatusDto;
import hub.training.api.EnrolmentsApi;
import hub.training.api.OfferAcceptanceDto;
import hub.training.api.OfferRefusalDto;
import hub.training.course.CourseId;
import hub.training.enrolment.ChangingEnrolments;
import hub.training.enrolment.Enrolling;
import hub.training.enrolment.Enrolment;
import hub.training.enrolment.EnrolmentFilter;
import hub.training.enrolment.EnrolmentViews;
import hub.training.seat.EnrolmentId;
import hub.training.session.CourseSessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/**
 * Enrolments over HTTP.
 */
@RestController
class EnrolmentController implements EnrolmentsApi {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt");

	private final Enrolling enrolling;

	private final ChangingEnrolments changing;

	private final EnrolmentViews views;

	private final Callers callers;

	private final Paging paging;

	private final Texts texts;

	EnrolmentController(Enrolling enrolling, ChangingEnrolments changing, EnrolmentViews views, Callers callers,
			Paging paging, Texts texts) {
		this.enrolling = enrolling;
		this.changing = changing;
		this.views = views;
		this.callers = callers;
		this.paging = paging;
		this.texts = texts;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:read')")
	public ResponseEntity<EligibilityDto> getEligibility(UUID courseSessionId, @Nullable UUID organisationId) {
		Locale language = Texts.languageFor(LocaleContextHolder.getLocale().toLanguageTag());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.body(EnrolmentMapper.toDto(this.enrolling.eligibility(this.callers.current(),
					new CourseSessionId(courseSessionId), organisationId), this.texts, language));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:enrol')")
	public ResponseEntity<EnrolmentDto> createEnrolment(UUID courseSessionId, EnrolmentRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Enrolling.Enrolled enrolled = this.enrolling.enrol(this.callers.current(), new CourseSessionId(courseSessionId),
				body.getOrganisationId(), Expected.optional(ifMatch));
		Enrolment enrolment = enrolled.enrolment();
		return ResponseEntity.created(URI.create("/v1/enrolments/" + enrolment.id().value()))
			.eTag(ETags.of(enrolment.version()))
			.body(EnrolmentMapper.toDto(this.views.view(this.callers.current(), enrolment, enrolled.session())));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:read')")
	public ResponseEntity<EnrolmentListDto> listEnrolments(Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields, @Nullable List<EnrolmentStatusDto> status,
			@Nullable UUID courseSessionId, @Nullable UUID courseId, @Nullable UUID organisationId,
			@Nullable String personId) {
		EnrolmentFilter filter = new EnrolmentFilter(EnrolmentMapper.statuses(status),
				(courseSessionId != null) ? new CourseSessionId(courseSessionId) : null,
				(courseId != null) ? new CourseId(courseId) : null, organisationId, personId);
		Page<EnrolmentViews.View> page = this.views.list(this.callers.current(), filter,
				this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok().headers(this.paging.headers(page)).body(EnrolmentMapper.toDto(page));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:read')")
	public ResponseEntity<EnrolmentDto> getEnrolment(UUID enrolmentId, @Nullable String ifNoneMatch) {
		EnrolmentViews.View view = this.views.get(this.callers.current(), new EnrolmentId(enrolmentId));
		return ResponseEntity.ok().eTag(ETags.of(view.enrolment().version())).body(EnrolmentMapper.toDto(view));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:enrol')")
	public ResponseEntity<EnrolmentDto> cancelEnrolment(UUID enrolmentId, EnrolmentCancellationDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return answer(ResponseEntity.ok(), this.changing.cancel(this.callers.current(), new EnrolmentId(enrolmentId),
				Expected.required(ifMatch), body.getReason()));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:enrol')")
	public ResponseEntity<EnrolmentDto> acceptOffer(UUID enrolmentId, OfferAcceptanceDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return answer(ResponseEntity.ok(), this.changing.accept(this.callers.current(), new EnrolmentId(enrolmentId),
				Expected.required(ifMatch), body.getReason()));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:enrol')")
	public ResponseEntity<EnrolmentDto> refuseOffer(UUID enrolmentId, OfferRefusalDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return answer(ResponseEntity.ok(), this.changing.refuse(this.callers.current(), new EnrolmentId(enrolmentId),
				Expected.required(ifMatch), body.getReason()));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_training:manage')")
	public ResponseEntity<EnrolmentDto> decideEnrolment(UUID enrolmentId, EnrolmentDecisionDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return answer(ResponseEntity.ok(), this.changing.decide(this.callers.current(), new EnrolmentId(enrolmentId),
				Expected.required(ifMatch), EnrolmentMapper.isApproval(body.getOutcome()), body.getReason()));
	}

	private ResponseEntity<EnrolmentDto> answer(ResponseEntity.BodyBuilder answer, Enrolment enrolment) {
		return answer.eTag(ETags.of(enrolment.version()))
			.body(EnrolmentMapper.toDto(this.views.view(this.callers.current(), enrolment)));
	}

}
