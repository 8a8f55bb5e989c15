package hub.access.application;

import java.util.function.UnaryOperator;

import hub.access.factory.Tenants;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.web.Expected;

/**
 * The applications of all organisations. A draft is seen by its organisation, from its
 * first submission on by the factory too.
 */
public interface Applications {

	/**
	 * Adds an application, or finds the one that an earlier try of the same operation
	 * added.
	 */
	Application add(Application application, Change change);

	Application getApplication(Tenants tenants, ApplicationId id);

	Page<Application> listApplications(Tenants tenants, ApplicationFilter filter, PageQuery query);

	/**
	 * Changes one application; of two changes based on the same version one is refused.
	 */
	Application update(Tenants tenants, ApplicationId id, Expected expected, Change change,
			UnaryOperator<Application> next);

}
