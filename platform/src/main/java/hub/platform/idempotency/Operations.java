package hub.platform.idempotency;

import hub.platform.ids.Ids;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Finds the operation of the request at hand.
 */
public final class Operations {

	private static final String ATTRIBUTE = Operations.class.getName();

	/** The operation of this request; a fresh one outside a request. */
	public Operation current() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return new Operation(Ids.next());
		}
		if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Operation known) {
			return known;
		}
		Operation fresh = new Operation(Ids.next());
		request.setAttribute(ATTRIBUTE, fresh, RequestAttributes.SCOPE_REQUEST);
		return fresh;
	}

	static void assign(jakarta.servlet.http.HttpServletRequest request, Operation operation) {
		request.setAttribute(ATTRIBUTE, operation);
	}

}
