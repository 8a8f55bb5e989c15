package hub.platform.caller;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Finds the caller where Spring Security keeps it.
 */
public final class SecurityContextCallers implements Callers {

	@Override
	public Caller current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication instanceof CallerAuthentication known) {
			return known.getPrincipal();
		}
		return (RequestContextHolder.getRequestAttributes() != null) ? Caller.anonymous() : Caller.system();
	}

}
