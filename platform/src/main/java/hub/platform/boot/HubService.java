package hub.platform.boot;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service of the hub, alone or beside others in one process: each has a
 * configuration file of its own name.
 */
public final class HubService {

	private HubService() {
	}

	/**
	 * A builder for a service whose settings are in {@code name.yaml} on the class path.
	 */
	public static SpringApplicationBuilder builder(Class<?> server, String name) {
		return new SpringApplicationBuilder(server).properties("spring.config.name=" + name,
				"spring.application.name=" + name);
	}

	public static ConfigurableApplicationContext run(Class<?> server, String name, String... args) {
		return builder(server, name).run(args);
	}

}
