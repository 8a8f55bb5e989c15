package hub.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The one description of the whole API, with the addresses of this deployment in it.
 */
final class ContractPages {

	private static final String FOLDER = "/hub/gateway/contract/";

	private static final String PLACEHOLDER = "https://hub.invalid";

	private static final int FRESH_SECONDS = 60;

	private final String publicAddress;

	private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

	ContractPages(String publicAddress) {
		this.publicAddress = publicAddress;
	}

	ServerResponse yaml(ServerRequest request) {
		return answer("openapi.yaml", "application/yaml;charset=UTF-8");
	}

	ServerResponse json(ServerRequest request) {
		return answer("openapi.json", "application/json");
	}

	/** Every scope that a client may ask for. */
	static List<String> scopes() {
		return new String(Resources.read(FOLDER + "scopes.txt"), StandardCharsets.UTF_8).lines().toList();
	}

	private ServerResponse answer(String name, String type) {
		return Document.of(type, this.documents.computeIfAbsent(name, this::load)).cachedFor(FRESH_SECONDS);
	}

	private byte[] load(String name) {
		String text = new String(Resources.read(FOLDER + name), StandardCharsets.UTF_8);
		return text.replace(PLACEHOLDER, this.publicAddress).getBytes(StandardCharsets.UTF_8);
	}

}
