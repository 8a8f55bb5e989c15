package hub.gateway.testing;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import hub.platform.testing.TestIssuer;

/**
 * What stands around the front door in tests: an issuer, a catalogue and an identity
 * service that do as they are told, a training service that is down, and routes of its
 * own.
 */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	public static final StubService CATALOG = new StubService();

	public static final StubService IDENTITY = new StubService();

	/** Used by the test of the circuit breaker alone. */
	public static final StubService EXPERTISE = new StubService();

	/** A page of this origin may call the API. */
	public static final String PORTAL = "https://portal.example.eu";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("surroundings", Map.ofEntries(
					Map.entry("hub.security.issuer", TestIssuer.ISSUER),
					Map.entry("hub.security.jwks-uri", TestIssuer.instance().jwksUri()),
					Map.entry("hub.gateway.public-address", "http://localhost:8080"),
					Map.entry("hub.gateway.cors-origins", PORTAL),
					Map.entry("hub.gateway.services.catalog.uri", CATALOG.uri()),
					Map.entry("hub.gateway.services.identity.uri", IDENTITY.uri()),
					Map.entry("hub.gateway.services.expertise.uri", EXPERTISE.uri()),
					Map.entry("hub.gateway.services.training.uri", "http://127.0.0.1:1"),
					Map.entry("hub.gateway.forward.deadline", "PT1S"),
					Map.entry("hub.gateway.forward.open-for", "PT1S"),
					Map.entry("hub.gateway.shape.body-deadline", "PT2S"),
					Map.entry("hub.gateway.extra-routes[0]", "GET /v1/boats catalog listBoats open,csv"),
					Map.entry("hub.gateway.extra-routes[1]", "POST /v1/boats catalog createBoat secured"),
					Map.entry("hub.gateway.extra-routes[2]", "GET /v1/boats/{boatId} catalog getBoat open"),
					Map.entry("hub.gateway.extra-routes[3]", "PATCH /v1/boats/{boatId} catalog updateBoat secured"),
					Map.entry("hub.gateway.extra-routes[4]",
							"POST /v1/boats/{boatId}/pictures catalog addPicture secured,upload"),
					Map.entry("hub.gateway.extra-routes[5]",
							"GET /v1/boats/{boatId}/stream catalog streamBoat open,stream"),
					Map.entry("hub.gateway.extra-routes[6]", "POST /v1/voyages catalog calculateVoyage open"),
					Map.entry("hub.gateway.extra-routes[7]", "GET /v1/harbours training listHarbours open"),
					Map.entry("hub.gateway.extra-routes[8]", "POST /v1/harbours training createHarbour open"),
					Map.entry("hub.gateway.extra-routes[9]", "GET /v1/storms expertise listStorms open"))));
	}

}
