package hub.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import hub.platform.caller.Role;
import hub.platform.testing.TokenSpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may call what, for every operation that the contract declares: no token, a token
 * without the scope, and a token with the scope.
 */
@CatalogTest
class AuthorisationTests {

	private final int port;

	AuthorisationTests(@LocalServerPort int port) {
		this.port = port;
	}

	@TestFactory
	Stream<DynamicTest> openOperationsNeedNoToken() throws IOException {
		return operations().filter(Operation::isOpen)
			.filter((operation) -> operation.method().equals("get"))
			.map((operation) -> DynamicTest.dynamicTest(operation.id(), () -> {
				int status = send(CatalogClient.anonymous(this.port), operation);
				assertThat(status).isIn(200, 404);
				assertThat(send(CatalogClient.as(this.port, member("org:read")), operation)).isEqualTo(status);
			}));
	}

	@TestFactory
	Stream<DynamicTest> changesNeedAToken() throws IOException {
		return changes((operation) -> assertThat(send(CatalogClient.anonymous(this.port), operation)).isEqualTo(401));
	}

	@TestFactory
	Stream<DynamicTest> changesNeedTheScopeEvenOfAnEditor() throws IOException {
		return changes((operation) -> assertThat(
				send(CatalogClient.as(this.port, member("catalog:read", "org:manage", "hub:operate")
					.at(CatalogClient.AI2F, Role.CATALOG_EDITOR, Role.OPERATOR)), operation))
			.isEqualTo(403));
	}

	@TestFactory
	Stream<DynamicTest> changesAreJudgedBeforeTheirBodyIsRead() throws IOException {
		return changes((operation) -> {
			assertThat(sendBroken(CatalogClient.anonymous(this.port), operation)).isEqualTo(401);
			assertThat(sendBroken(CatalogClient.as(this.port, member("catalog:read")), operation)).isEqualTo(403);
			assertThat(sendBroken(CatalogClient.editor(this.port), operation)).isEqualTo(400);
		});
	}

	@TestFactory
	Stream<DynamicTest> unknownThingsAreNotFoundByAnEditor() throws IOException {
		return operations().filter((operation) -> operation.method().equals("patch"))
			.map((operation) -> DynamicTest.dynamicTest(operation.id(),
					() -> assertThat(send(CatalogClient.editor(this.port), operation)).isEqualTo(404)));
	}

	private Stream<DynamicTest> changes(java.util.function.Consumer<Operation> rule) throws IOException {
		return operations().filter((operation) -> !operation.isOpen())
			.map((operation) -> DynamicTest.dynamicTest(operation.id(), () -> rule.accept(operation)));
	}

	private static int send(CatalogClient client, Operation operation) {
		return switch (operation.method()) {
			case "get" -> client.get(operation.address()).status();
			case "patch" ->
				client
					.patch(operation.address(), "{\"note\": \"x\"}".replace("note", patchable(operation)), "If-Match",
							"\"v1\"")
					.status();
			default ->
				client
					.post(operation.address(), "{\"reason\": \"x\"}", "If-Match", "\"v1\"", "Idempotency-Key",
							CatalogClient.key())
					.status();
		};
	}

	private static String patchable(Operation operation) {
		return operation.id().matches("update(Availability|MaintenanceWindow)") ? "reason" : "note";
	}

	private static int sendBroken(CatalogClient client, Operation operation) {
		return operation.method().equals("patch")
				? client.patch(operation.address(), "{\"a\":", "If-Match", "\"v1\"").status()
				: client
					.post(operation.address(), "{\"a\":", "If-Match", "\"v1\"", "Idempotency-Key", CatalogClient.key())
					.status();
	}

	private static TokenSpec member(String... scopes) {
		return TokenSpec.user("somebody").scopes(scopes).memberOf(UUID.randomUUID(), Role.MEMBER, Role.ORG_ADMIN);
	}

	/** An operation of the contract, addressed at something that does not exist. */
	private record Operation(String id, String method, String address, boolean isOpen) {

	}

	@SuppressWarnings("unchecked")
	private static Stream<Operation> operations() throws IOException {
		Map<String, Object> contract = new Yaml(new SafeConstructor(new LoaderOptions()))
			.load(Files.readString(Path.of("../openapi/catalog.yaml")));
		List<Operation> operations = new ArrayList<>();
		((Map<String, Map<String, Map<String, Object>>>) java.util.Objects.requireNonNull(contract.get("paths")))
			.forEach((path,
					item) -> item.forEach((method,
							operation) -> operations.add(new Operation(String.valueOf(operation.get("operationId")),
									method, path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
									List.of().equals(operation.get("security"))))));
		assertThat(operations).hasSizeGreaterThan(50);
		return operations.stream();
	}

}
