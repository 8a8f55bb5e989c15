package hub.access.application;

import java.util.List;

import org.springframework.stereotype.Component;

import hub.access.factory.Factory;

import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.Target;

/** What is told and audited when an application changes. */
@Component
class ApplicationChanges {

	private final Changes changes;

	private final Factory factory;

	ApplicationChanges(Changes changes, Factory factory) {
		this.changes = changes;
		this.factory = factory;
	}

	/**
	 * A change by the caller of this request.
	 * @param event the past participle of the event type
	 * @param action the audited act
	 * @param changed names of the members that change
	 */
	Change of(Application application, String event, String action, List<String> changed) {
		return this.changes.of("access.application." + event, "application." + action,
				new Target("Application", application.id().value(), application.organisationId(), this.factory.id()),
				changed.toArray(String[]::new));
	}

}
