package hub.gateway.shape;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import hub.gateway.answer.FramingValve;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Refuses requests that two servers could read in two ways, or that are out of
 * proportion. Protects the services from paths and headers that mean something else
 * behind the door than in front of it.
 */
public final class ShapeFilter implements Filter {

	private static final List<String> SINGLE = List.of("Host", "Authorization", "Content-Length", "Content-Type",
			"DPoP");

	/**
	 * Asked by the machinery that watches the process, which names it by its inner
	 * address.
	 */
	private static final String PROBES = "/actuator/health";

	private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

	private final ShapeProperties limits;

	private final Set<String> hosts;

	public ShapeFilter(ShapeProperties limits, Set<String> hosts) {
		this.limits = limits;
		this.hosts = hosts;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		checkMethod(request.getMethod());
		checkAddress(request.getRequestURI(), request.getQueryString());
		checkHeaders(request);
		if (!request.getRequestURI().startsWith(PROBES)) {
			checkHost(request.getHeader("Host"));
		}
		chain.doFilter(request, response);
	}

	private static void checkMethod(String method) {
		switch (method) {
			case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> {
			}
			default -> throw new RefusedException(ProblemType.METHOD_NOT_ALLOWED, "gateway.method-unknown",
					Map.of("allow", List.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")));
		}
	}

	private void checkAddress(String path, @Nullable String query) {
		int length = path.length() + ((query != null) ? query.length() + 1 : 0);
		if (length > this.limits.maxUri().toBytes()) {
			throw new RefusedException(ProblemType.URI_TOO_LONG, "detail.uri-too-long",
					Map.of("max", this.limits.maxUri().toBytes()));
		}
		if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
			throw new RefusedException(ProblemType.MALFORMED_REQUEST, "gateway.query-broken", Map.of());
		}
		if (SuspectPaths.isSuspect(path)) {
			throw new RefusedException(ProblemType.MALFORMED_REQUEST, "gateway.path-ambiguous", Map.of());
		}
		if (query != null && query.chars().filter((each) -> each == '&').count() >= this.limits.maxParameters()) {
			throw new RefusedException(ProblemType.MALFORMED_REQUEST, "gateway.too-many-parameters",
					Map.of("max", this.limits.maxParameters()));
		}
	}

	private void checkHeaders(HttpServletRequest request) {
		int fields = 0;
		long bytes = 0;
		for (String name : Collections.list(request.getHeaderNames())) {
			for (String value : Collections.list(request.getHeaders(name))) {
				fields++;
				bytes += name.length() + value.length() + 4;
			}
		}
		if (fields > this.limits.maxHeaderFields() || bytes > this.limits.maxHeaders().toBytes()) {
			throw new RefusedException(ProblemType.HEADERS_TOO_LARGE, "gateway.headers-too-large",
					Map.of("maxFields", this.limits.maxHeaderFields(), "maxBytes", this.limits.maxHeaders().toBytes()));
		}
		for (String name : SINGLE) {
			if (Collections.list(request.getHeaders(name)).size() > 1) {
				throw new RefusedException(ProblemType.MALFORMED_REQUEST, "gateway.header-twice",
						Map.of("header", name));
			}
		}
		if (FramingValve.hasTwoLengths(request)) {
			throw new RefusedException(ProblemType.MALFORMED_REQUEST, "gateway.two-lengths", Map.of());
		}
		String encoding = request.getHeader("Content-Encoding");
		if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
			throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
		}
	}

	private void checkHost(@Nullable String host) {
		if (host == null || !this.hosts.contains(withoutPort(host))) {
			throw new RefusedException(ProblemType.MALFORMED_REQUEST, "gateway.host-unknown", Map.of());
		}
	}

	private static String withoutPort(String host) {
		int colon = host.lastIndexOf(':');
		boolean port = colon > host.lastIndexOf(']') && colon >= 0;
		return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
	}

}
