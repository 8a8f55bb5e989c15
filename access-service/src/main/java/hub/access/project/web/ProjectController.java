package hub.access.project.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.access.api.ProjectCreationDto;
import hub.access.api.ProjectDto;
import hub.access.api.ProjectPageDto;
import hub.access.api.ProjectPatchDto;
import hub.access.api.ProjectsApi;
import hub.access.project.Project;
import hub.access.project.ProjectFilter;
import hub.access.project.ProjectId;
import hub.access.project.ProjectKeeping;

import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import hub.platform.web.MergePatch;
import hub.platform.web.MergePatches;

/** Projects over HTTP. */
@RestController
class ProjectController implements ProjectsApi {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt", "updatedAt", "title=titleKey");

	private final ProjectKeeping keeping;

	private final Callers callers;

	private final Paging paging;

	private final MergePatches patches;

	ProjectController(ProjectKeeping keeping, Callers callers, Paging paging, MergePatches patches) {
		this.keeping = keeping;
		this.callers = callers;
		this.paging = paging;
		this.patches = patches;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_access:apply')")
	public ResponseEntity<ProjectDto> createProject(ProjectCreationDto body, @Nullable String idempotencyKey) {
		Project project = this.keeping.open(this.callers.current(), body.getOrganisationId(), body.getTitle(),
				body.getSummary());
		return ResponseEntity.created(URI.create("/v1/projects/" + project.id().value()))
			.eTag(ETags.of(project.version()))
			.body(ProjectMapper.toDto(project, this.callers.current()));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_access:read', 'SCOPE_hub:service')")
	public ResponseEntity<ProjectDto> getProject(UUID projectId, @Nullable String ifNoneMatch) {
		return ok(this.keeping.get(this.callers.current(), new ProjectId(projectId)));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_access:read', 'SCOPE_hub:service')")
	public ResponseEntity<ProjectPageDto> listProjects(Integer limit, @Nullable String cursor, @Nullable String sort,
			@Nullable String fields, @Nullable UUID organisationId, @Nullable Instant createdAfter,
			@Nullable Instant createdBefore) {
		Page<Project> page = this.keeping.list(this.callers.current(),
				new ProjectFilter(organisationId, createdAfter, createdBefore),
				this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(ProjectMapper.toDto(page, this.callers.current()));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_access:apply')")
	public ResponseEntity<ProjectDto> updateProject(UUID projectId, ProjectPatchDto body, @Nullable String ifMatch) {
		MergePatch patch = this.patches.current();
		List<String> changed = Stream.of("title", "summary").filter(patch::has).toList();
		if (changed.isEmpty()) {
			throw new ValidationException(FieldError.member("", "NOTHING_TO_CHANGE"));
		}
		return ok(this.keeping.describe(this.callers.current(), new ProjectId(projectId), Expected.required(ifMatch),
				changed,
				(current, now) -> current.describe(patch.pickRequired("title", body.getTitle(), current.title()),
						patch.pick("summary", body.getSummary(), current.summary()), now)));
	}

	private ResponseEntity<ProjectDto> ok(Project project) {
		return ResponseEntity.ok()
			.eTag(ETags.of(project.version()))
			.body(ProjectMapper.toDto(project, this.callers.current()));
	}

}
