package hub.platform.caller;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Stops the start of a service that has an operation without an authorisation rule: deny
 * by default, noticed before the first request.
 */
public final class AuthorisationGuard implements SmartInitializingSingleton {

	private final RequestMappingHandlerMapping operations;

	public AuthorisationGuard(RequestMappingHandlerMapping operations) {
		this.operations = operations;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> open = this.operations.getHandlerMethods()
			.values()
			.stream()
			.filter(EarlyAuthorisation::isOurs)
			.filter((method) -> EarlyAuthorisation.ruleOf(method) == null)
			.map(HandlerMethod::getShortLogMessage)
			.sorted()
			.toList();
		if (!open.isEmpty()) {
			throw new IllegalStateException("Operations without @PreAuthorize: " + String.join(", ", open));
		}
	}

}
