package hub.gateway.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the table of routes together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteProperties.class)
class RouteConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(RouteConfiguration.class);

	/** What the front door serves itself. */
	private static final List<String> OWN = List.of("/", "/openapi.yaml", "/openapi.json", "/docs", "/docs/{file}",
			"/problems", "/problems/{type}", "/health", "/.well-known/oauth-protected-resource", "/favicon.ico",
			"/actuator/health", "/actuator/health/{probe}");

	@Bean
	RouteTable routeTable(RouteProperties settings) {
		List<Route> routes = new ArrayList<>();
		OWN.forEach((path) -> routes.add(new Route("GET", path, "", path, Route.Kind.OWN, Set.of())));
		settings.browserPaths().forEach((path) -> routes.add(any(path, settings, Route.Kind.BROWSER)));
		settings.protocolPaths().forEach((path) -> routes.add(any(path, settings, Route.Kind.PROTOCOL)));
		settings.extraRoutes().forEach((line) -> routes.add(RouteLines.parse(line)));
		for (Route route : RouteLines.ofContracts()) {
			if (settings.services().containsKey(route.service())) {
				routes.add(route);
			}
		}
		RouteTable table = new RouteTable(routes);
		logger.info("{} routes to {}", table.size(), settings.services().keySet());
		return table;
	}

	private static Route any(String path, RouteProperties settings, Route.Kind kind) {
		return new Route("*", path, settings.identity(), path, kind, Set.of());
	}

}
