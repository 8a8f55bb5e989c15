package hub.gateway.forward;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import hub.gateway.route.RouteProperties;

/**
 * The ways to all services.
 */
public final class ServiceLinks {

	private final Map<String, ServiceLink> links = new LinkedHashMap<>();

	ServiceLinks(RouteProperties routes, ForwardProperties settings) {
		routes.services()
			.forEach((name, service) -> this.links.put(name, new ServiceLink(name, service.uri(), settings)));
	}

	public Collection<ServiceLink> all() {
		return this.links.values();
	}

	ServiceLink to(String service) {
		ServiceLink link = this.links.get(service);
		if (link == null) {
			throw ServiceLink.unavailable(5);
		}
		return link;
	}

}
