package hub.platform.boot;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What every service of the hub has in common in Spring Boot's own settings. Everything
 * can be overridden.
 */
final class PlatformDefaults implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources()
			.addLast(new MapPropertySource("hubPlatformDefaults", Map.ofEntries(
					Map.entry("spring.threads.virtual.enabled", "true"), Map.entry("spring.main.banner-mode", "off"),
					Map.entry("spring.jmx.enabled", "false"), Map.entry("spring.web.resources.add-mappings", "false"),
					Map.entry("spring.mvc.format.date-time", "iso"), Map.entry("spring.mvc.format.date", "iso"),
					Map.entry("spring.servlet.multipart.enabled", "false"), Map.entry("server.shutdown", "graceful"),
					Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
					Map.entry("server.max-http-request-header-size", "16KB"),
					Map.entry("server.tomcat.processor-cache", "-1"),
					Map.entry("management.endpoints.web.exposure.include", "health"),
					Map.entry("management.endpoint.health.probes.enabled", "true"),
					Map.entry("management.health.diskspace.enabled", "false"))));
	}

}
