package hub.gateway.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The one description of the whole API, with the addresses of this deployment in it.
 */
final class ContractPages {

	private static final String FOLDER = "/hub/gateway/contract/";

	private static final String PLACEHOLDER = "https://hub.invalid";

	private final String publicAddress;

	private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

	ContractPages(String publicAddress) {
		this.publicAddress = publicAddress;
	}

	ServerResponse yaml(ServerRequest request) {
		return answer("openapi.yaml", MediaType.parseMediaType("application/yaml"));
	}

	ServerResponse json(ServerRequest request) {
		return answer("openapi.json", MediaType.APPLICATION_JSON);
	}

	/** Every scope that a client may ask for. */
	static List<String> scopes() {
		return new String(Resources.read(FOLDER + "scopes.txt"), StandardCharsets.UTF_8).lines().toList();
	}

	private ServerResponse answer(String name, MediaType type) {
		byte[] document = this.documents.computeIfAbsent(name, this::load);
		return ServerResponse.ok()
			.contentType(type)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
			.body(document);
	}

	private byte[] load(String name) {
		String text = new String(Resources.read(FOLDER + name), StandardCharsets.UTF_8);
		return text.replace(PLACEHOLDER, this.publicAddress).getBytes(StandardCharsets.UTF_8);
	}

}
