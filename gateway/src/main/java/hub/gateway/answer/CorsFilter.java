package hub.gateway.answer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Lets the pages of registered portals call the API from a browser, and no other page:
 * exact origins, never with cookies.
 */
final class CorsFilter implements Filter {

	private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

	private static final Set<String> REQUEST_HEADERS = Set.of("accept", "accept-language", "authorization",
			"content-type", "dpop", "idempotency-key", "if-match", "if-none-match", "x-correlation-id");

	private static final String EXPOSED = String.join(", ", "ETag", "Location", "Link", "Retry-After", "RateLimit",
			"RateLimit-Policy", "Deprecation", "Sunset", "API-Version", "X-Request-Id", "Idempotent-Replayed");

	private final Set<String> origins;

	CorsFilter(List<String> origins) {
		this.origins = Set.copyOf(origins);
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		String origin = request.getHeader("Origin");
		boolean preflight = origin != null && request.getMethod().equals("OPTIONS")
				&& request.getHeader("Access-Control-Request-Method") != null;
		if (!this.origins.isEmpty()) {
			response.addHeader("Vary", "Origin");
		}
		boolean known = origin != null && this.origins.contains(origin);
		if (known) {
			response.setHeader("Access-Control-Allow-Origin", origin);
			response.setHeader("Access-Control-Expose-Headers", EXPOSED);
		}
		if (!preflight) {
			chain.doFilter(request, response);
		}
		else if (known) {
			response.setHeader("Access-Control-Allow-Methods", METHODS);
			response.setHeader("Access-Control-Allow-Headers",
					allowed(request.getHeader("Access-Control-Request-Headers")));
			response.setHeader("Access-Control-Max-Age", "600");
			response.setStatus(204);
		}
		else {
			throw new RefusedException(ProblemType.FORBIDDEN, "gateway.origin-unknown", Map.of());
		}
	}

	private static String allowed(@Nullable String requested) {
		if (requested == null) {
			return "";
		}
		return Arrays.stream(requested.split(","))
			.map((name) -> name.trim().toLowerCase(Locale.ROOT))
			.filter(REQUEST_HEADERS::contains)
			.collect(Collectors.joining(", "));
	}

}
