package hub.access.project;

import java.util.function.UnaryOperator;

import hub.access.factory.Tenants;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.web.Expected;

/**
 * The projects of all organisations; each caller sees those of his tenants.
 */
public interface Projects {

	/**
	 * Adds a project, or finds the one that an earlier try of the same operation added.
	 */
	Project add(Project project, Change change);

	Project getProject(Tenants tenants, ProjectId id);

	Page<Project> listProjects(Tenants tenants, ProjectFilter filter, PageQuery query);

	Project update(Tenants tenants, ProjectId id, Expected expected, Change change, UnaryOperator<Project> next);

}
