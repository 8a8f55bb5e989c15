package hub.access.project.web;

import hub.access.api.PageDto;
import hub.access.api.ProjectDto;
import hub.access.api.ProjectPageDto;
import hub.access.project.Project;

import hub.platform.caller.Caller;
import hub.platform.paging.Page;

/** Projects as the contract shows them. */
final class ProjectMapper {

	private ProjectMapper() {
	}

	static ProjectDto toDto(Project project, Caller caller) {
		ProjectDto dto = new ProjectDto(project.id().value(), project.version(), project.createdAt(),
				project.updatedAt(), project.actionsFor(caller), project.organisationId(), project.title());
		dto.setSummary(project.summary());
		return dto;
	}

	static ProjectPageDto toDto(Page<Project> page, Caller caller) {
		return new ProjectPageDto(page.items().stream().map((project) -> toDto(project, caller)).toList(),
				new PageDto(page.limit()).next(page.next()).prev(page.prev()));
	}

}
