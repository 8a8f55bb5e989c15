package hub.standalone.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that the code has, from the metadata that its build writes. */
final class KnownSettings {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private final Set<String> names = new HashSet<>();

	private final Set<String> maps = new HashSet<>();

	KnownSettings() {
		JsonMapper json = JsonMapper.builder().build();
		try {
			for (URL metadata : Collections.list(getClass().getClassLoader().getResources(METADATA))) {
				try (var stream = metadata.openStream()) {
					json.readTree(stream).path("properties").forEach(this::add);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(JsonNode property) {
		String name = environmentName(property.path("name").asString());
		if (property.path("type").asString("").startsWith("java.util.Map")) {
			this.maps.add(name + "_");
		}
		this.names.add(name);
	}

	private static String environmentName(String property) {
		return property.replace("-", "").replace(".", "_").toUpperCase(Locale.ROOT);
	}

	/** Whether an environment variable sets something. */
	boolean knows(String variable) {
		return this.names.contains(variable) || this.maps.stream().anyMatch(variable::startsWith);
	}

	int size() {
		return this.names.size();
	}

}
