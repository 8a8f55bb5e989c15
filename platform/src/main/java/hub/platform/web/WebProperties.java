package hub.platform.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service reads requests.
 *
 * @param maxBody largest body of a request
 * @param largeBodyPaths Ant patterns of paths that may take up to {@code maxLargeBody}
 * @param apiPaths path prefixes that the rules of the API hold for; other paths belong to
 * protocols and pages with rules of their own
 */
@ConfigurationProperties("hub.web")
public record WebProperties(@DefaultValue("256KB") DataSize maxBody, @DefaultValue("1MB") DataSize maxLargeBody,
		@DefaultValue List<String> largeBodyPaths, @DefaultValue("/v1/") List<String> apiPaths) {

	/** Whether the rules of the API hold for a path. */
	public boolean isApi(String path) {
		return this.apiPaths.stream().anyMatch(path::startsWith);
	}

}
