package hub.identity;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every operation with no token, with too little scope, and for nobody's thing. */
@IdentityTest
class OperationMatrixTests {

	private static final String ORGANISATION = "/v1/organisations/" + UUID.randomUUID();

	private static final String CLIENT = "/v1/api-clients/" + UUID.randomUUID();

	private static final String THING = "/" + UUID.randomUUID();

	@LocalServerPort
	private int port;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	static Stream<Arguments> operations() {
		return Stream.of(arguments("GET", "/v1/me", "org:read"), arguments("GET", "/v1/organisations", "org:read"),
				arguments("POST", "/v1/organisations", "org:manage"), arguments("GET", ORGANISATION, "org:read"),
				arguments("PATCH", ORGANISATION, "org:manage"),
				arguments("POST", ORGANISATION + "/verifications", "hub:operate"),
				arguments("GET", ORGANISATION + "/members", "org:read"),
				arguments("GET", ORGANISATION + "/members" + THING, "org:read"),
				arguments("PATCH", ORGANISATION + "/members" + THING, "org:manage"),
				arguments("DELETE", ORGANISATION + "/members" + THING, "org:manage"),
				arguments("GET", ORGANISATION + "/invitations", "org:manage"),
				arguments("POST", ORGANISATION + "/invitations", "org:manage"),
				arguments("GET", ORGANISATION + "/invitations" + THING, "org:manage"),
				arguments("DELETE", ORGANISATION + "/invitations" + THING, "org:manage"),
				arguments("POST", "/v1/invitation-acceptances", "org:manage"),
				arguments("GET", ORGANISATION + "/client-grants", "org:read"),
				arguments("POST", ORGANISATION + "/client-grants", "org:manage"),
				arguments("GET", ORGANISATION + "/client-grants" + THING, "org:read"),
				arguments("DELETE", ORGANISATION + "/client-grants" + THING, "org:manage"),
				arguments("GET", "/v1/api-clients", "org:manage"), arguments("POST", "/v1/api-clients", "org:manage"),
				arguments("GET", CLIENT, "org:manage"), arguments("DELETE", CLIENT, "org:manage"),
				arguments("POST", CLIENT + "/secrets", "org:manage"));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void needsAToken(String method, String path, String scope) {
		Answer answer = this.hub.send(this.hub.request(path)
			.setHeader("Content-Type", typeFor(method))
			.method(method, BodyPublishers.ofString("not even JSON")));

		assertThat(answer.status()).as(scope).isEqualTo(401);
		assertThat(answer.problem()).isEqualTo("unauthenticated");
	}

	@ParameterizedTest
	@MethodSource("operations")
	void needsItsScopeAndSaysWhich(String method, String path, String scope) {
		Answer answer = call(with("training:read"), method, path);

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.problem()).isEqualTo("insufficient-scope");
		assertThat(answer.text("requiredScope")).isEqualTo(scope);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void looksAtTheScopeBeforeTheBody(String method, String path, String scope) {
		Answer answer = with("training:read").send(method, path, "not even JSON", typeFor(method));

		assertThat(answer.status()).as(scope).isEqualTo(403);
	}

	@Test
	void hasNoOtherPaths() {
		Api api = with("org:read");

		for (String path : new String[] { "/v1/people", "/v1/organisations/", "/v1/api-clients/x/y", "/v2/me" }) {
			assertThat(api.get(path).status()).as(path).isIn(400, 404);
		}
	}

	@Test
	void hasNoOtherMethods() {
		assertThat(with("org:read").send("PUT", "/v1/organisations", "{}", "application/json").status()).isEqualTo(405);
	}

	private static String typeFor(String method) {
		return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
	}

	private Answer call(Api api, String method, String path) {
		return switch (method) {
			case "GET" -> api.get(path);
			case "DELETE" -> api.delete(path, "\"v1\"");
			case "PATCH" -> api.patch(path, "{}", "\"v1\"");
			default -> api.create(path, "{}");
		};
	}

	/** The operator with one scope only. */
	private Api with(String scope) {
		Browser browser = this.hub.browser().signIn("operator");
		Map<String, String> request = Browser.request();
		request.put("scope", scope);
		String code = browser.authorize(request).locationParameters().getOrDefault("code", "");
		return this.hub.with(browser.redeem(code).text("access_token"));
	}

}
