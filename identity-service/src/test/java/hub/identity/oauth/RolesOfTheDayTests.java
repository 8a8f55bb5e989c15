package hub.identity.oauth;

import java.util.Map;

import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A token tells what its holder holds when it is made, not when the person signed in. */
@IdentityTest
class RolesOfTheDayTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	private Api founder;

	private Answer organisation;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
		this.founder = this.hub.as("crowd-006");
		this.organisation = this.founder.create("/v1/organisations", """
				{"legalName": "Changing", "country": "FR", "kind": "STARTUP"}
				""");
		Answer invitation = this.founder.create(this.organisation.header("Location") + "/invitations",
				"{\"email\": \"a@b.example\", \"roles\": [\"MEMBER\"]}");
		this.hub.as("crowd-007")
			.create("/v1/invitation-acceptances", "{\"token\": \"" + invitation.text("token") + "\"}");
	}

	@Test
	void aPromotionIsInTheNextToken() {
		assertThat(Hub.claims(this.hub.token("crowd-007")).path("scope").asString()).doesNotContain("webhooks:manage");

		this.founder.patch(member(), "{\"roles\": [\"MEMBER\", \"ORG_ADMIN\"]}");

		JsonNode claims = Hub.claims(this.hub.token("crowd-007"));
		assertThat(claims.path("scope").asString()).contains("webhooks:manage");
		assertThat(claims.path("organisations").toString()).contains("ORG_ADMIN");
	}

	@Test
	void aRefreshedTokenNoLongerNamesWhatThePersonHasLeft() {
		Portal portal = Portal.register(this.hub, "org:read");
		Answer first = portal.signIn("crowd-007", "org:read");
		assertThat(Hub.claims(first.text("access_token")).path("organisations").toString())
			.contains(this.organisation.text("id"));

		this.founder.delete(member());

		Answer second = portal
			.token(Map.of("grant_type", "refresh_token", "refresh_token", first.text("refresh_token")));
		assertThat(Hub.claims(second.text("access_token")).path("organisations").toString())
			.doesNotContain(this.organisation.text("id"));
	}

	@Test
	void theRecordCountsAtOnceWhateverTheTokenStillSays() {
		Api member = this.hub.as("crowd-007");
		assertThat(member.get(this.organisation.header("Location")).status()).isEqualTo(200);

		this.founder.delete(member());

		assertThat(member.get(this.organisation.header("Location")).status()).isEqualTo(404);
		assertThat(member.get("/v1/organisations?limit=100").text()).doesNotContain(this.organisation.text("id"));
	}

	private String member() {
		return this.organisation.header("Location") + "/members/" + Hub.person("crowd-007");
	}

}
