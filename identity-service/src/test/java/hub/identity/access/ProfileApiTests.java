package hub.identity.access;

import java.util.Map;

import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class ProfileApiTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	@Test
	void tellsAPersonWhoTheyAre() {
		Answer me = this.hub.as("member").get("/v1/me");

		assertThat(me.text("id")).isEqualTo(Hub.person("member").toString());
		assertThat(me.text("displayName")).isEqualTo("Mira Vogel");
		assertThat(me.text("email")).isEqualTo("mira.vogel@nordlicht.example");
		assertThat(me.text("language")).isEqualTo("de");
		assertThat(me.json().path("organisations").path(0).path("legalName").asString())
			.isEqualTo("Nordlicht Sprachmodelle GmbH");
		assertThat(me.header("Cache-Control")).contains("no-store");
	}

	@Test
	void showsANewMembershipBeforeTheNextToken() {
		Api api = this.hub.as("crowd-008");
		Answer before = api.get("/v1/me");
		api.create("/v1/organisations", "{\"legalName\": \"Fresh\", \"country\": \"FR\", \"kind\": \"STARTUP\"}");

		Answer after = api.get("/v1/me", "If-None-Match", before.header("ETag"));

		assertThat(after.status()).isEqualTo(200);
		assertThat(after.text()).contains("Fresh");
		assertThat(api.get("/v1/me", "If-None-Match", after.header("ETag")).status()).isEqualTo(304);
	}

	@Test
	void tellsAProgramWhoItIs() {
		Answer client = this.hub.as("org-admin").create("/v1/api-clients", """
				{"organisationId": "%s", "name": "Portal", "scopes": ["org:read"]}
				""".formatted(Hub.STARTUP_A));
		String token = this.hub
			.post("/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization",
					Hub.basic(client.text("clientId"), client.text("secret")))
			.text("access_token");

		Answer me = this.hub.with(token).get("/v1/me");

		assertThat(me.status()).isEqualTo(200);
		assertThat(me.json().path("organisations")).isEmpty();
		assertThat(me.json().has("email")).isFalse();
	}

	@Test
	void answersInTheReadersLanguageWhenItRefuses() {
		Answer refused = this.hub.as("member")
			.send("POST", "/v1/organisations/" + Hub.STARTUP_A + "/invitations",
					"{\"email\": \"a@b.example\", \"roles\": [\"MEMBER\"]}", "application/json", "Idempotency-Key",
					Hub.key(), "Accept-Language", "fr");

		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.text("detail")).isEqualTo("Seul un administrateur de l'organisation peut faire cela.");
		assertThat(refused.header("Content-Language")).isEqualTo("fr");
	}

}
