package hub.platform.testing;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a service under test its store and its issuer. Used as
 * {@code @ContextConfiguration(initializers = HubTestEnvironment.class)}.
 */
public final class HubTestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("hubTestEnvironment",
					Map.of("hub.mongodb.uri", TestStore.uri(), "hub.mongodb.database", TestStore.freshDatabase(),
							"hub.mongodb.timeout", "PT20S", "hub.security.issuer", TestIssuer.ISSUER,
							"hub.security.jwks-uri", TestIssuer.instance().jwksUri())));
	}

}
