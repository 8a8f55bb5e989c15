package hub.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the contract answers its own example as it says it does, with the
 * members that the example of the answer has. On a catalogue of its own, so that what the
 * examples add disturbs no other test.
 */
@CatalogTest
@TestPropertySource(properties = "hub.catalog.test=examples")
class ExampleTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final CatalogClient anyone;

	private final CatalogClient editor;

	private final Map<String, Object> contract;

	private final Map<String, String> added = new HashMap<>();

	ExampleTests(@LocalServerPort int port) throws IOException {
		this.anyone = CatalogClient.anonymous(port);
		this.editor = CatalogClient.editor(port);
		this.contract = new Yaml(new SafeConstructor(new LoaderOptions()))
			.load(Files.readString(Path.of("../openapi/catalog.yaml")));
	}

	@TestFactory
	Stream<DynamicTest> examples() {
		List<DynamicTest> tests = new ArrayList<>();
		map(this.contract, "paths").forEach((path, item) -> map(item).forEach((method, operation) -> tests
			.add(DynamicTest.dynamicTest(method + " " + path, () -> execute(path, method, map(operation))))));
		return tests.stream();
	}

	private void execute(String template, String method, Map<String, Object> operation) {
		String path = addressed(template, operation);

		CatalogClient.Answer answer = switch (method) {
			case "get" -> this.anyone.get(path);
			case "patch" -> this.editor.change(path, request(operation, "application/merge-patch+json"));
			case "post" -> post(template, path, request(operation, "application/json"));
			default -> throw new IllegalStateException(method);
		};

		String expected = map(operation, "responses").keySet().iterator().next();
		assertThat(answer.status()).as(answer.body()).isEqualTo(Integer.parseInt(expected));
		assertThat(answer.json().propertyNames())
			.containsAll(exampleOf(map(map(operation, "responses"), expected)).keySet()
				.stream()
				.filter((member) -> !member.equals("facets"))
				.toList());
		if (expected.equals("201")) {
			this.added.put(String.valueOf(operation.get("operationId")), answer.text("/id"));
		}
	}

	private CatalogClient.Answer post(String template, String path, String body) {
		if (template.equals("/v1/estimates")) {
			return this.anyone.post(path, body);
		}
		if (template.contains("{")) {
			int action = path.lastIndexOf('/');
			return this.editor.act(path.substring(0, action), path.substring(action + 1), body);
		}
		return this.editor.create(path, body);
	}

	/**
	 * With the id that the example names, or that of what another operation's example
	 * adds.
	 */
	private String addressed(String template, Map<String, Object> operation) {
		if (!template.contains("{")) {
			return template;
		}
		Map<String, Object> hint = map(operation, "x-example");
		String id = hint.containsKey("path") ? String.valueOf(map(hint, "path").values().iterator().next())
				: addedBy(String.valueOf(hint.get("create")));
		return template.replaceAll("\\{[^}]+}", id);
	}

	private String addedBy(String operationId) {
		String id = this.added.get(operationId);
		assertThat(id).as(operationId).isNotNull();
		return java.util.Objects.requireNonNull(id);
	}

	private static String request(Map<String, Object> operation, String type) {
		return JSON.writeValueAsString(map(map(map(operation, "requestBody"), "content"), type).get("example"));
	}

	private static Map<String, Object> exampleOf(Map<String, Object> response) {
		return map(map(map(response, "content"), "application/json"), "example");
	}

	private static Map<String, Object> map(Map<String, Object> parent, String name) {
		return map(java.util.Objects.requireNonNullElse(parent.get(name), Map.of()));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

}
