package hub.gateway.forward;

import java.util.Locale;
import java.util.Set;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

import org.springframework.http.HttpHeaders;

import hub.gateway.route.Route;

/**
 * The headers of a service's answer that the client gets. Protects what the front door
 * has promised about every answer, and keeps the inner addresses inside.
 */
final class ResponseHeaders {

	private static final Set<String> OURS = Set.of("server", "x-powered-by", "date", "x-request-id", "x-correlation-id",
			"strict-transport-security", "x-content-type-options", "referrer-policy", "x-frame-options",
			"x-xss-protection", "pragma", "expires", "api-version", "ratelimit", "ratelimit-policy", "alt-svc");

	private static final Set<String> ADDRESSES = Set.of("location", "content-location", "link");

	private final String publicAddress;

	ResponseHeaders(String publicAddress) {
		this.publicAddress = publicAddress;
	}

	HttpHeaders of(HttpResponse answer, Route route, ServiceLink link) {
		HttpHeaders headers = new HttpHeaders();
		for (Header header : answer.getHeaders()) {
			String name = header.getName().toLowerCase(Locale.ROOT);
			if (mayPass(name, route)) {
				String value = String.valueOf(header.getValue());
				headers.add(header.getName(),
						ADDRESSES.contains(name) ? value.replace(link.uri().toString(), this.publicAddress) : value);
			}
		}
		return headers;
	}

	private static boolean mayPass(String name, Route route) {
		return switch (name) {
			case "set-cookie", "content-security-policy" -> route.kind() == Route.Kind.BROWSER;
			default -> !OURS.contains(name) && !HopByHop.isAlways(name) && !name.startsWith("access-control-");
		};
	}

}
