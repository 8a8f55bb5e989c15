package hub.access.application;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import hub.access.factory.Factory;
import hub.access.factory.Tenants;

import hub.platform.caller.Caller;
import hub.platform.problem.ForbiddenException;
import hub.platform.store.Change;
import hub.platform.web.Expected;

/**
 * Applications in the hands of those who write them: the members of their organisation.
 * Who merely sees an application is refused, who does not see it is told that there is
 * none.
 */
@Component
class OwnApplications {

	private final Applications applications;

	private final Factory factory;

	OwnApplications(Applications applications, Factory factory) {
		this.applications = applications;
		this.factory = factory;
	}

	Application getOwn(Caller caller, ApplicationId id) {
		Application application = this.applications.getApplication(Tenants.of(caller, this.factory), id);
		if (!caller.isMemberOf(application.organisationId())) {
			throw new ForbiddenException("only-members-of-the-organisation", Map.of());
		}
		return application;
	}

	Application update(Caller caller, ApplicationId id, Expected expected, Change change,
			UnaryOperator<Application> next) {
		return this.applications.update(Tenants.of(caller, this.factory), id, expected, change, next);
	}

}
