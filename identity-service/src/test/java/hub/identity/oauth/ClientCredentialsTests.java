package hub.identity.oauth;

import java.util.Map;

import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class ClientCredentialsTests {

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
	class WithASecret {

		@Test
		void givesATokenOfTheProgramItself() {
			Portal portal = Portal.register(ClientCredentialsTests.this.hub, "org:read");
			Answer answer = portal.token(Map.of("grant_type", "client_credentials", "scope", "org:read"));

			JsonNode claims = Hub.claims(answer.text("access_token"));
			assertThat(claims.path("sub").asString()).isEqualTo(portal.clientId());
			assertThat(claims.path("client_id").asString()).isEqualTo(portal.clientId());
			assertThat(claims.path("hub_kind").asString()).isEqualTo("CLIENT");
			assertThat(claims.path("scope").asString()).isEqualTo("org:read");
			assertThat(claims.path("organisations").toString()).isEqualTo("[]");
			assertThat(answer.text("refresh_token")).isEmpty();
		}

		@Test
		void namesTheOrganisationsThatLetTheProgramAct() {
			Portal portal = Portal.register(ClientCredentialsTests.this.hub, "org:read");
			String grants = "/v1/organisations/" + Hub.STARTUP_A + "/client-grants";
			Answer grant = ClientCredentialsTests.this.admin.create(grants,
					"{\"clientId\": \"" + portal.clientId() + "\"}");
			String token = portal.token(Map.of("grant_type", "client_credentials")).text("access_token");

			assertThat(Hub.claims(token).path("organisations").toString())
				.isEqualTo("[{\"id\":\"" + Hub.STARTUP_A + "\",\"roles\":[\"MEMBER\"]}]");
			assertThat(ClientCredentialsTests.this.hub.with(token).get("/v1/organisations/" + Hub.STARTUP_A).status())
				.isEqualTo(200);
			assertThat(ClientCredentialsTests.this.hub.with(token).get("/v1/organisations/" + Hub.STARTUP_B).status())
				.isEqualTo(404);

			ClientCredentialsTests.this.admin.delete(grants + "/" + grant.text("id"));
			String later = portal.token(Map.of("grant_type", "client_credentials")).text("access_token");
			assertThat(Hub.claims(later).path("organisations").toString()).isEqualTo("[]");
		}

		@Test
		void mayBeSentInTheForm() {
			Portal portal = Portal.register(ClientCredentialsTests.this.hub, "org:read");

			assertThat(
					ClientCredentialsTests.this.hub
						.post("/oauth2/token",
								Map.of("grant_type", "client_credentials", "client_id", portal.clientId(),
										"client_secret", portal.secret()))
						.status())
				.isEqualTo(200);
		}

		@Test
		void refusesAWrongSecret() {
			Portal portal = Portal.register(ClientCredentialsTests.this.hub, "org:read");
			Answer answer = new Portal(portal.hub(), portal.clientId(), portal.secret() + "x")
				.token(Map.of("grant_type", "client_credentials"));

			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.text("error")).isEqualTo("invalid_client");
		}

		@Test
		void givesNoScopeBeyondTheRegistered() {
			Portal portal = Portal.register(ClientCredentialsTests.this.hub, "org:read");

			assertThat(portal.token(Map.of("grant_type", "client_credentials", "scope", "org:manage")).text("error"))
				.isEqualTo("invalid_scope");
		}

		@Test
		void endsWithTheClient() {
			Portal portal = Portal.register(ClientCredentialsTests.this.hub, "org:read");
			ClientCredentialsTests.this.admin.delete("/v1/api-clients/" + portal.clientId());

			assertThat(portal.token(Map.of("grant_type", "client_credentials")).text("error"))
				.isEqualTo("invalid_client");
		}

	}

	@Nested
	class OfAServiceOfTheHub {

		@Test
		void comesFromTheSettingsAndSeesEveryOrganisation() {
			Answer answer = ClientCredentialsTests.this.hub.post("/oauth2/token",
					Map.of("grant_type", "client_credentials"), "Authorization",
					Hub.basic("training-service", "a-secret-of-training-service"));

			JsonNode claims = Hub.claims(answer.text("access_token"));
			assertThat(claims.path("scope").asString()).isEqualTo("hub:service");
			assertThat(claims.path("sub").asString()).isEqualTo("training-service");
			assertThat(claims.path("hub_kind").asString()).isEqualTo("CLIENT");
		}

		@Test
		void needsItsSecret() {
			assertThat(ClientCredentialsTests.this.hub
				.post("/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization",
						Hub.basic("training-service", "guess"))
				.status()).isEqualTo(401);
		}

	}

}
