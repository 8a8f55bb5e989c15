package hub.access.application.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.access.api.ApplicationCreationDto;
import hub.access.api.ApplicationDto;
import hub.access.api.ApplicationPageDto;
import hub.access.api.ApplicationPatchDto;
import hub.access.api.ApplicationStatusDto;
import hub.access.api.ApplicationWithdrawalDto;
import hub.access.api.ApplicationsApi;
import hub.access.application.Application;
import hub.access.application.ApplicationFilter;
import hub.access.application.ApplicationId;
import hub.access.application.ApplicationView;
import hub.access.application.Reading;
import hub.access.mode.AccessModeId;
import hub.access.project.ProjectId;

import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;

/** Applications over HTTP. */
@RestController
class ApplicationController implements ApplicationsApi {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt", "updatedAt", "title=titleKey");

	private final Reading reading;

	private final ApplicationVerbs verbs;

	private final ContentPatches patches;

	private final Callers callers;

	private final Paging paging;

	ApplicationController(Reading reading, ApplicationVerbs verbs, ContentPatches patches, Callers callers,
			Paging paging) {
		this.reading = reading;
		this.verbs = verbs;
		this.patches = patches;
		this.callers = callers;
		this.paging = paging;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_access:apply')")
	public ResponseEntity<ApplicationDto> createApplication(ApplicationCreationDto body,
			@Nullable String idempotencyKey) {
		Application application = this.verbs.beginning()
			.begin(this.callers.current(), new ProjectId(body.getProjectId()), new AccessModeId(body.getAccessModeId()),
					body.getTitle());
		return ResponseEntity.created(URI.create("/v1/applications/" + application.id().value()))
			.eTag(ETags.of(application.version()))
			.body(ApplicationMapper.toDto(this.reading.view(this.callers.current(), application)));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_access:read', 'SCOPE_hub:service')")
	public ResponseEntity<ApplicationDto> getApplication(UUID applicationId, @Nullable String ifNoneMatch) {
		return ok(this.reading.get(this.callers.current(), new ApplicationId(applicationId)));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_access:read', 'SCOPE_hub:service')")
	public ResponseEntity<ApplicationPageDto> listApplications(Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields, @Nullable UUID organisationId, @Nullable UUID projectId,
			@Nullable UUID accessModeId, @Nullable List<ApplicationStatusDto> status, @Nullable String reference,
			@Nullable Instant createdAfter, @Nullable Instant createdBefore) {
		ApplicationFilter filter = new ApplicationFilter(organisationId, projectId, accessModeId,
				(status != null) ? status.stream().map(ApplicationMapper::toDomain).toList() : List.of(), reference,
				createdAfter, createdBefore);
		Page<ApplicationView> page = this.reading.list(this.callers.current(), filter,
				this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok().headers(this.paging.headers(page)).body(ApplicationMapper.toDto(page));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_access:apply')")
	public ResponseEntity<ApplicationDto> updateApplication(UUID applicationId, ApplicationPatchDto body,
			@Nullable String ifMatch) {
		return changed(this.verbs.writing()
			.write(this.callers.current(), new ApplicationId(applicationId), Expected.required(ifMatch),
					this.patches.toEdit(body)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_access:apply')")
	public ResponseEntity<ApplicationDto> submitApplication(UUID applicationId, Object body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		ContentPatches.requireEmpty(body);
		return changed(this.verbs.submitting()
			.submit(this.callers.current(), new ApplicationId(applicationId), Expected.required(ifMatch)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_access:apply')")
	public ResponseEntity<ApplicationDto> withdrawApplication(UUID applicationId, ApplicationWithdrawalDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return changed(this.verbs.withdrawing()
			.withdraw(this.callers.current(), new ApplicationId(applicationId), Expected.required(ifMatch),
					body.getReason()));
	}

	private ResponseEntity<ApplicationDto> changed(Application application) {
		return ok(this.reading.view(this.callers.current(), application));
	}

	private static ResponseEntity<ApplicationDto> ok(ApplicationView view) {
		return ResponseEntity.ok().eTag(ETags.of(view.application().version())).body(ApplicationMapper.toDto(view));
	}

}
