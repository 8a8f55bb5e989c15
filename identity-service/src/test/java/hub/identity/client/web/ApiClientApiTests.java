package hub.identity.client.web;

import java.util.Map;

import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class ApiClientApiTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	private Api admin;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
		this.admin = this.hub.as("org-admin");
	}

	@Nested
	class Registering {

		@Test
		void showsTheSecretOnce() {
			Answer created = register("");

			assertThat(created.status()).isEqualTo(201);
			assertThat(created.text("secret")).hasSize(43);
			assertThat(created.text("clientId")).isEqualTo(created.text("id"));
			Answer read = ApiClientApiTests.this.admin.get(created.header("Location"));
			assertThat(read.text()).doesNotContain(created.text("secret"));
			assertThat(read.json().path("secrets")).hasSize(1);
		}

		@Test
		void answersARetryWithTheSameSecret() {
			String key = Hub.key();
			Answer first = ApiClientApiTests.this.admin.create("/v1/api-clients", body(""), key);
			Answer second = ApiClientApiTests.this.admin.create("/v1/api-clients", body(""), key);

			assertThat(second.text("secret")).isEqualTo(first.text("secret"));
		}

		@Test
		void lendsNoScopeThatTheCreatorDoesNotHold() {
			Answer refused = ApiClientApiTests.this.admin.create("/v1/api-clients", """
					{"organisationId": "%s", "name": "Portal", "scopes": ["org:read", "hub:operate", "hub:service"]}
					""".formatted(Hub.STARTUP_A));

			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.json().path("errors")).hasSize(2);
			assertThat(refused.text()).contains("SCOPE_NOT_HELD", "hub:operate", "hub:service");
		}

		@Test
		void letsTheOperatorRegisterAMeter() {
			Answer meter = ApiClientApiTests.this.hub.as("operator").create("/v1/api-clients", """
					{"organisationId": "%s", "name": "Meter", "scopes": ["access:meter"]}
					""".formatted(Hub.STARTUP_A));

			assertThat(meter.status()).isEqualTo(201);
		}

		@Test
		void isForAdministrators() {
			assertThat(ApiClientApiTests.this.hub.as("member").create("/v1/api-clients", body("")).status())
				.isEqualTo(403);
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', value = { "\"grantTypes\": [\"AUTHORIZATION_CODE\"] | /redirectUris",
				"\"grantTypes\": [\"AUTHORIZATION_CODE\"], \"redirectUris\": [\"http://portal.example/\"] | REDIRECT_URI",
				"\"grantTypes\": [\"AUTHORIZATION_CODE\"], \"redirectUris\": [\"https://*.portal.example/\"] | REDIRECT_URI",
				"\"grantTypes\": [\"AUTHORIZATION_CODE\"], \"redirectUris\": [\"https://portal.example/#x\"] | REDIRECT_URI",
				"\"grantTypes\": [\"REFRESH_TOKEN\"] | REFRESH_WITHOUT_PERSON",
				"\"authentication\": \"NONE\" | PUBLIC_CLIENT_CREDENTIALS",
				"\"authentication\": \"PRIVATE_KEY_JWT\" | /jwks",
				"\"publicKey\": \"-----BEGIN PUBLIC KEY-----\" | KEY_SET",
				"\"jwks\": {\"keys\": [{\"kty\": \"RSA\", \"n\": \"AQAB\", \"e\": \"AQAB\"}]} | KEY_SET",
				"\"jwks\": {\"keys\": [{\"kty\": \"oct\"}]} | KEY_SET" })
		void saysWhichRuleAWishBreaks(String more, String expected) {
			Answer refused = register(", " + more);

			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.text()).contains(expected.strip());
		}

		@Test
		void takesALoopbackAddressOfANativeProgram() {
			assertThat(register(
					", \"grantTypes\": [\"AUTHORIZATION_CODE\"], \"authentication\": \"NONE\", \"redirectUris\": [\"http://127.0.0.1/callback\"]")
				.status()).isEqualTo(201);
		}

	}

	@Nested
	class RenewingTheSecret {

		@Test
		void leavesTheOldOneValidForAWhile() {
			Answer client = register("");
			Answer renewed = ApiClientApiTests.this.admin.create(client.header("Location") + "/secrets", "{}");

			assertThat(renewed.status()).isEqualTo(201);
			assertThat(status(client, client.text("secret"))).isEqualTo(200);
			assertThat(status(client, renewed.text("secret"))).isEqualTo(200);
			assertThat(ApiClientApiTests.this.admin.get(client.header("Location")).json().path("secrets")).hasSize(2);
		}

		@Test
		void answersARetryWithTheSameSecretAndMakesNoSecond() {
			Answer client = register("");
			String path = client.header("Location");
			String key = Hub.key();
			Answer first = ApiClientApiTests.this.admin.create(path + "/secrets", "{}", key);
			Answer second = ApiClientApiTests.this.admin.create(path + "/secrets", "{}", key);

			assertThat(second.status()).isEqualTo(201);
			assertThat(second.json()).isEqualTo(first.json());
			assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
			assertThat(ApiClientApiTests.this.admin.get(path).json().path("secrets")).hasSize(2);
		}

		@Test
		void endsTheOldOneAtOnceWhenTold() {
			Answer client = register("");
			Answer renewed = ApiClientApiTests.this.admin.create(client.header("Location") + "/secrets",
					"{\"previousValidHours\": 0}");

			assertThat(status(client, client.text("secret"))).isEqualTo(401);
			assertThat(status(client, renewed.text("secret"))).isEqualTo(200);
		}

		@Test
		void honoursTheVersionWhenItIsNamed() {
			Answer client = register("");

			assertThat(
					ApiClientApiTests.this.admin.act(client.header("Location") + "/secrets", "{}", "\"v9\"").status())
				.isEqualTo(412);
		}

		@Test
		void isNotForClientsWithKeys() {
			Answer client = register(", \"grantTypes\": [\"DEVICE_CODE\"], \"authentication\": \"NONE\"");

			assertThat(ApiClientApiTests.this.admin.create(client.header("Location") + "/secrets", "{}").problem())
				.isEqualTo("invalid-state");
		}

		private int status(Answer client, String secret) {
			return ApiClientApiTests.this.hub
				.post("/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization",
						Hub.basic(client.text("clientId"), secret))
				.status();
		}

	}

	@Nested
	class Deleting {

		@Test
		void needsTheVersionAndHappensOnce() {
			Answer client = register("");
			String path = client.header("Location");

			assertThat(ApiClientApiTests.this.admin.delete(path, "\"v2\"").status()).isEqualTo(412);
			assertThat(ApiClientApiTests.this.admin.delete(path, "\"v1\"").status()).isEqualTo(204);
			assertThat(ApiClientApiTests.this.admin.delete(path, "\"v1\"").status()).isEqualTo(404);
			assertThat(ApiClientApiTests.this.admin.get(path).status()).isEqualTo(404);
			assertThat(ApiClientApiTests.this.admin.get("/v1/api-clients?limit=100").text())
				.doesNotContain(client.text("id"));
		}

	}

	@Nested
	class Granting {

		private final String grants = "/v1/organisations/" + Hub.STARTUP_B + "/client-grants";

		@Test
		void isDoneByAnyOrganisationForAnyClient() {
			String client = register("").text("clientId");
			Api other = ApiClientApiTests.this.hub.as("other-member");

			Answer grant = other.create(this.grants, "{\"clientId\": \"" + client + "\"}");

			assertThat(grant.status()).isEqualTo(201);
			assertThat(grant.text("clientName")).isEqualTo("Portal");
			assertThat(grant.json().path("roles").toString()).isEqualTo("[\"MEMBER\"]");
			assertThat(other.get(grant.header("Location")).json()).isEqualTo(grant.json());
			assertThat(other.create(this.grants, "{\"clientId\": \"" + client + "\"}").problem())
				.isEqualTo("duplicate");
			assertThat(other.delete(grant.header("Location")).status()).isEqualTo(204);
			assertThat(other.get(grant.header("Location")).status()).isEqualTo(404);
		}

		@Test
		void needsAClientThatExists() {
			Answer refused = ApiClientApiTests.this.hub.as("other-member")
				.create(this.grants, "{\"clientId\": \"01937b5e-7a00-7c3e-8f00-00000000ffff\"}");

			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.text()).contains("/clientId", "NOT_FOUND");
		}

	}

	private Answer register(String more) {
		return this.admin.create("/v1/api-clients", body(more));
	}

	private static String body(String more) {
		return """
				{"organisationId": "%s", "name": "Portal", "scopes": ["org:read"]%s}
				""".formatted(Hub.STARTUP_A, more);
	}

}
