package hub.access.application;

import org.springframework.stereotype.Component;

import hub.platform.idempotency.Operations;
import hub.platform.store.References;

/**
 * What a new application is called: by programs the id that its operation has reserved,
 * by people a reference.
 */
@Component
class ApplicationNumbers {

	private final Operations operations;

	private final References references;

	ApplicationNumbers(Operations operations, References references) {
		this.operations = operations;
		this.references = references;
	}

	ApplicationId id() {
		return new ApplicationId(this.operations.current().id());
	}

	String reference() {
		return this.references.next("A");
	}

}
