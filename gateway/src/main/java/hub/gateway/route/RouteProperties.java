package hub.gateway.route;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are, and which paths they answer beside their contracts.
 *
 * @param services the services by the name of their contract ({@code catalog}, not
 * {@code catalog-service})
 * @param identity the service that signs people in
 * @param protocolPaths paths of {@code identity} that speak OAuth 2.1 and OpenID Connect
 * @param browserPaths paths of {@code identity} that people see; only these get cookies
 * @param extraRoutes routes outside the contracts, each as
 * {@code PUT /v1/demo/clock identity setClock secured}
 */
@Validated
@ConfigurationProperties("hub.gateway")
public record RouteProperties(@NotEmpty(
		message = "hub.gateway.services.<name>.uri must say where each service is, for example hub.gateway.services.catalog.uri=http://catalog-service:8080") Map<String, @Valid ServiceProperties> services,
		@DefaultValue("identity") String identity, @DefaultValue( {
				"/oauth2/**", "/userinfo", "/connect/**", "/.well-known/openid-configuration",
				"/.well-known/oauth-authorization-server", "/.well-known/jwks.json" }) List<String> protocolPaths,
		@DefaultValue({ "/login", "/login/**", "/logout", "/consent", "/device", "/oauth2/authorize",
				"/oauth2/device_verification" }) List<String> browserPaths,
		@DefaultValue List<String> extraRoutes){

	public RouteProperties {
		services = (services != null) ? new LinkedHashMap<>(services) : Map.of();
	}

	/**
	 * One service.
	 *
	 * @param uri where it is reached, without a path
	 */
	public record ServiceProperties(@NotNull(
			message = "hub.gateway.services.<name>.uri must be an address like http://catalog-service:8080") URI uri) {
	}

}
