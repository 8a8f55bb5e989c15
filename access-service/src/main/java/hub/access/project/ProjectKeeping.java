package hub.access.project;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import hub.access.factory.Factory;
import hub.access.factory.Tenants;

import hub.platform.caller.Caller;
import hub.platform.idempotency.Operations;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.ForbiddenException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.web.Expected;

/**
 * Opens, shows and describes projects, for the members of their organisation.
 */
@Service
public class ProjectKeeping {

	private final Projects projects;

	private final Factory factory;

	private final Operations operations;

	private final Changes changes;

	private final InstantSource clock;

	public ProjectKeeping(Projects projects, Factory factory, Operations operations, Changes changes,
			InstantSource clock) {
		this.projects = projects;
		this.factory = factory;
		this.operations = operations;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * Opens a project for an organisation of the caller's own; another one is refused as
	 * forbidden, whether it exists or not.
	 */
	public Project open(Caller caller, UUID organisationId, String title, @Nullable String summary) {
		if (!caller.isMemberOf(organisationId)) {
			throw new ForbiddenException("only-members-of-the-organisation", Map.of());
		}
		ProjectId id = new ProjectId(this.operations.current().id());
		Project project = Project.open(id, organisationId, title, summary, this.clock.instant());
		return this.projects.add(project, change("created", "create", project, List.of()));
	}

	public Project get(Caller caller, ProjectId id) {
		return this.projects.getProject(Tenants.of(caller, this.factory), id);
	}

	public Page<Project> list(Caller caller, ProjectFilter filter, PageQuery query) {
		return this.projects.listProjects(Tenants.of(caller, this.factory), filter, query);
	}

	/**
	 * Changes title and summary.
	 * @param changed names of the members that change
	 * @param description the title and summary after the change, from the project before
	 * it
	 */
	public Project describe(Caller caller, ProjectId id, Expected expected, List<String> changed,
			BiFunction<Project, Instant, Project> description) {
		Tenants tenants = Tenants.of(caller, this.factory);
		Project before = this.projects.getProject(tenants, id);
		if (!caller.isMemberOf(before.organisationId())) {
			throw new ForbiddenException("only-members-of-the-organisation", Map.of());
		}
		return this.projects.update(tenants, id, expected, change("updated", "update", before, changed),
				(current) -> description.apply(current, this.clock.instant()));
	}

	private Change change(String event, String action, Project project, List<String> changed) {
		return this.changes.of("access.project." + event, "project." + action,
				new Target("Project", project.id().value(), project.organisationId(), this.factory.id()),
				changed.toArray(String[]::new));
	}

}
