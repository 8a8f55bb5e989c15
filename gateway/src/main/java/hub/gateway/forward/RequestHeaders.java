package hub.gateway.forward;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import hub.gateway.answer.CorrelationIds;
import hub.gateway.answer.TraceParent;
import hub.gateway.route.Route;
import hub.platform.ids.RequestIds;

/**
 * The headers that a service gets. Protects services from clients that claim to be
 * somebody, or to come from somewhere, by a header.
 */
final class RequestHeaders {

	private static final Set<String> NEVER = Set.of("forwarded", "x-real-ip", "x-http-method-override", "baggage",
			"accept-encoding", "x-request-id", "x-correlation-id", "traceparent", "tracestate", "b3");

	private static final List<String> NEVER_PREFIXES = List.of("x-forwarded-", "x-original-", "x-rewrite-", "x-user-",
			"x-org-", "x-internal-", "x-b3-");

	private final URI publicAddress;

	RequestHeaders(URI publicAddress) {
		this.publicAddress = publicAddress;
	}

	HttpHeaders of(HttpServletRequest request, Route route) {
		HttpHeaders headers = new HttpHeaders();
		Set<String> named = HopByHop.namedIn(Collections.list(request.getHeaders("Connection")));
		for (String name : Collections.list(request.getHeaderNames())) {
			String lower = name.toLowerCase(Locale.ROOT);
			if (mayPass(lower, route) && !named.contains(lower)) {
				headers.addAll(name, Collections.list(request.getHeaders(name)));
			}
		}
		headers.set(RequestIds.HEADER, RequestIds.of(request));
		String correlation = CorrelationIds.of(request);
		if (correlation != null) {
			headers.set(CorrelationIds.HEADER, correlation);
		}
		TraceParent trace = TraceParent.of(request);
		if (trace != null) {
			headers.set(TraceParent.HEADER, trace.value());
		}
		headers.set("X-Forwarded-For", request.getRemoteAddr());
		headers.set("X-Forwarded-Proto", this.publicAddress.getScheme());
		headers.set("X-Forwarded-Host", this.publicAddress.getHost());
		headers.set("X-Forwarded-Port", String.valueOf(port()));
		return headers;
	}

	private static boolean mayPass(String name, Route route) {
		if (name.equals("cookie")) {
			return route.kind() == Route.Kind.BROWSER;
		}
		return !HopByHop.isAlways(name) && !NEVER.contains(name) && NEVER_PREFIXES.stream().noneMatch(name::startsWith);
	}

	private int port() {
		if (this.publicAddress.getPort() > 0) {
			return this.publicAddress.getPort();
		}
		return this.publicAddress.getScheme().equals("https") ? 443 : 80;
	}

}
