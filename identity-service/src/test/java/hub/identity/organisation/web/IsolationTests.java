package hub.identity.organisation.web;

import java.util.UUID;
import java.util.stream.Stream;

import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What belongs to one organisation looks to another's administrator as if it did not
 * exist.
 */
@IdentityTest
class IsolationTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	private Api stranger;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
		this.stranger = this.hub.as("other-member");
	}

	static Stream<Arguments> operations() {
		return Stream.of(arguments("GET", "", ""), arguments("PATCH", "", "{\"staffCount\": 1}"),
				arguments("GET", "/members", ""), arguments("GET", "/members/{person}", ""),
				arguments("PATCH", "/members/{person}", "{\"roles\": [\"MEMBER\"]}"),
				arguments("DELETE", "/members/{person}", ""), arguments("GET", "/invitations", ""),
				arguments("POST", "/invitations", "{\"email\": \"a@b.example\", \"roles\": [\"MEMBER\"]}"),
				arguments("GET", "/invitations/{invitation}", ""), arguments("DELETE", "/invitations/{invitation}", ""),
				arguments("GET", "/client-grants", ""),
				arguments("POST", "/client-grants", "{\"clientId\": \"{client}\"}"),
				arguments("GET", "/client-grants/{grant}", ""), arguments("DELETE", "/client-grants/{grant}", ""));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void aForeignOrganisationIsNotThere(String method, String path, String body) {
		Things things = things();

		Answer foreign = call(method, "/v1/organisations/" + Hub.STARTUP_A + things.fill(path), things.fill(body));
		Answer missing = call(method, "/v1/organisations/" + UUID.randomUUID() + things.fill(path), things.fill(body));

		assertThat(foreign.status()).isEqualTo(404);
		assertThat(withoutRequest(foreign)).isEqualTo(withoutRequest(missing));
	}

	@Test
	void aForeignClientIsNotThere() {
		Things things = things();
		String missing = UUID.randomUUID().toString();

		for (String path : new String[] { "/v1/api-clients/%s", "/v1/api-clients/%s/secrets" }) {
			String method = path.endsWith("secrets") ? "POST" : "GET";
			Answer foreign = call(method, path.formatted(things.client()), "{}");
			assertThat(foreign.status()).isEqualTo(404);
			assertThat(withoutRequest(foreign)).isEqualTo(withoutRequest(call(method, path.formatted(missing), "{}")));
		}
		assertThat(this.stranger.delete("/v1/api-clients/" + things.client(), "\"v1\"").status()).isEqualTo(404);
		assertThat(this.stranger.get("/v1/api-clients").text()).doesNotContain(things.client());
	}

	@Test
	void aForeignOwnerIsAsWrongAsAMissingOne() {
		String body = """
				{"organisationId": "%s", "name": "Portal", "scopes": ["org:read"]}
				""";

		Answer foreign = this.stranger.create("/v1/api-clients", body.formatted(Hub.STARTUP_A));
		Answer missing = this.stranger.create("/v1/api-clients", body.formatted(UUID.randomUUID()));

		assertThat(foreign.status()).isEqualTo(400);
		assertThat(withoutRequest(foreign)).isEqualTo(withoutRequest(missing));
	}

	@Test
	void aForeignInvitationUnderOnesOwnOrganisationIsNotThere() {
		Things things = things();

		assertThat(this.stranger.get(things.fill("/v1/organisations/" + Hub.STARTUP_B + "/invitations/{invitation}"))
			.status()).isEqualTo(404);
		assertThat(this.stranger.get(things.fill("/v1/organisations/" + Hub.STARTUP_B + "/client-grants/{grant}"))
			.status()).isEqualTo(404);
	}

	@Test
	void aCursorOpensForItsCallerOnly() {
		String cursor = this.hub.as("operator")
			.get("/v1/organisations?limit=1")
			.json()
			.path("page")
			.path("next")
			.asString();

		assertThat(this.stranger.get("/v1/organisations?limit=1&cursor=" + cursor).problem())
			.isEqualTo("invalid-cursor");
	}

	@Test
	void aMemberSeesButDoesNotManage() {
		Api member = this.hub.as("member");
		String path = "/v1/organisations/" + Hub.STARTUP_A;

		assertThat(member.get(path + "/members").status()).isEqualTo(200);
		assertThat(member.get(path + "/client-grants").status()).isEqualTo(200);
		assertThat(member.get(path + "/invitations").status()).isEqualTo(403);
		assertThat(
				member.create(path + "/invitations", "{\"email\": \"a@b.example\", \"roles\": [\"MEMBER\"]}").status())
			.isEqualTo(403);
		assertThat(member.patch(path + "/members/" + Hub.person("org-admin"), "{\"roles\": [\"MEMBER\"]}").status())
			.isEqualTo(403);
	}

	@Test
	void withoutATokenNothingIsAnswered() {
		for (String path : new String[] { "/v1/me", "/v1/organisations", "/v1/api-clients" }) {
			Answer answer = this.hub.get(path);
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
		}
	}

	private Answer call(String method, String path, String body) {
		return switch (method) {
			case "GET" -> this.stranger.get(path);
			case "DELETE" -> this.stranger.delete(path, "\"v1\"");
			case "PATCH" -> this.stranger.patch(path, body, "\"v1\"");
			default -> this.stranger.create(path, body);
		};
	}

	private Things things() {
		Api admin = this.hub.as("org-admin");
		String path = "/v1/organisations/" + Hub.STARTUP_A;
		String client = admin.create("/v1/api-clients", """
				{"organisationId": "%s", "name": "Portal", "scopes": ["org:read"]}
				""".formatted(Hub.STARTUP_A)).text("id");
		return new Things(Hub.person("member").toString(),
				admin.create(path + "/invitations", "{\"email\": \"a@b.example\", \"roles\": [\"MEMBER\"]}").text("id"),
				client, admin.create(path + "/client-grants", "{\"clientId\": \"" + client + "\"}").text("id"));
	}

	/** The body without what differs from request to request. */
	private static String withoutRequest(Answer answer) {
		ObjectNode body = (ObjectNode) answer.json();
		body.remove("requestId");
		body.remove("instance");
		return body.toString();
	}

	/** Things of startup A. */
	private record Things(String person, String invitation, String client, String grant) {

		String fill(String text) {
			return text.replace("{person}", this.person)
				.replace("{invitation}", this.invitation)
				.replace("{client}", this.client)
				.replace("{grant}", this.grant);
		}

	}

}
