package hub.identity.oauth;

import hub.identity.Answer;
import hub.identity.Browser;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class ConsentTests {

	@LocalServerPort
	private int port;

	private Portal portal;

	private Browser browser;

	@BeforeEach
	void setUp() {
		Hub hub = new Hub(this.port);
		this.portal = Portal.register(hub, "org:read", "training:read");
		this.browser = hub.browser().signIn("member");
	}

	@Test
	void isAskedForAThirdPartyAtThePublicAddress() {
		Answer answer = this.browser.authorize(this.portal.request("org:read training:read"));

		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).startsWith(Hub.ISSUER + "/consent?");
		Answer page = this.browser.get(answer.header("Location"));
		assertThat(page.text()).contains("A portal", "Mira Vogel", "read your organisations", "read courses");
	}

	@Test
	void letsThePersonAllowLess() {
		Answer page = this.browser
			.get(this.browser.authorize(this.portal.request("org:read training:read")).header("Location"));

		Answer answer = this.portal.consent(this.browser, page, "org:read");

		assertThat(this.portal.redeem(answer.locationParameters().getOrDefault("code", "")).text("scope"))
			.isEqualTo("org:read");
	}

	@Test
	void isRefusedByAllowingNothing() {
		Answer page = this.browser.get(this.browser.authorize(this.portal.request("org:read")).header("Location"));

		Answer answer = this.portal.consent(this.browser, page, "");

		assertThat(answer.header("Location")).startsWith(Portal.CALLBACK);
		assertThat(answer.locationParameters()).containsEntry("error", "access_denied").doesNotContainKey("code");
	}

	@Test
	void isNotAskedAgainForTheSame() {
		Answer page = this.browser.get(this.browser.authorize(this.portal.request("org:read")).header("Location"));
		this.portal.consent(this.browser, page, "org:read");

		assertThat(this.browser.authorize(this.portal.request("org:read")).header("Location"))
			.startsWith(Portal.CALLBACK);
		assertThat(this.browser.authorize(this.portal.request("org:read training:read")).header("Location"))
			.startsWith(Hub.ISSUER + "/consent?");
	}

	@Test
	void followsTheLatestDecisionAndNotTheSumOfAll() {
		Answer first = this.browser.get(this.browser.authorize(this.portal.request("org:read")).header("Location"));
		this.portal.consent(this.browser, first, "org:read");
		Answer page = this.browser
			.get(this.browser.authorize(this.portal.request("org:read training:read")).header("Location"));

		assertThat(this.portal.consent(this.browser, page, "").locationParameters()).containsEntry("error",
				"access_denied");
	}

	@Test
	void countsOnlyInTheBrowserThatWasAsked() {
		Answer page = this.browser.get(this.browser.authorize(this.portal.request("org:read")).header("Location"));
		Browser another = new Hub(this.port).browser().signIn("other-member");

		assertThat(this.portal.consent(another, page, "org:read").locationParameters()).doesNotContainKey("code");
	}

	@Test
	void doesNotOfferWhatThePersonDoesNotHold() {
		Hub hub = new Hub(this.port);
		Answer client = hub.as("operator").create("/v1/api-clients", """
				{"organisationId": "%s", "name": "Operations", "scopes": ["hub:operate", "org:read"],
				 "grantTypes": ["AUTHORIZATION_CODE"], "authentication": "NONE", "redirectUris": ["%s"]}
				""".formatted(Hub.STARTUP_A, Portal.CALLBACK));
		Portal operations = new Portal(hub, client.text("clientId"), "");

		Answer page = this.browser
			.get(this.browser.authorize(operations.request("hub:operate org:read")).header("Location"));

		assertThat(page.text()).contains("read your organisations").doesNotContain("operate the hub");
	}

}
