package hub.identity.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

import hub.identity.Answer;
import hub.identity.Browser;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class DeviceCodeTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	private Answer started;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
		this.started = start();
	}

	@Test
	void tellsThePersonWhereToGoAtThePublicAddress() {
		assertThat(this.started.status()).isEqualTo(200);
		assertThat(this.started.text("verification_uri")).isEqualTo(Hub.ISSUER + "/device");
		assertThat(this.started.text("verification_uri_complete")).startsWith(Hub.ISSUER + "/device?user_code=");
		assertThat(this.started.text("user_code")).matches("[A-Z]{4}-[A-Z]{4}");
	}

	@Test
	void waitsForThePerson() {
		assertThat(poll(this.started).text("error")).isEqualTo("authorization_pending");
	}

	@Test
	void signsTheDeviceInOnceThePersonHasAllowedIt() {
		Browser browser = this.hub.browser().signIn("member");
		Answer consent = verify(browser);
		assertThat(browser.get(consent.header("Location")).text()).contains(this.started.text("user_code"));

		Answer done = allow(browser, consent, "org:read");

		assertThat(done.header("Location")).isEqualTo("/device?done=true");
		Answer token = poll(this.started);
		assertThat(Hub.claims(token.text("access_token")).path("sub").asString())
			.isEqualTo(Hub.person("member").toString());
		assertThat(token.text("scope")).isEqualTo("org:read");
		assertThat(poll(this.started).status()).isEqualTo(400);
	}

	@Test
	void givesThePublicClientARefreshTokenThatIsReplacedAtEachUse() {
		Browser browser = this.hub.browser().signIn("member");
		allow(browser, verify(browser), "org:read");
		String refresh = poll(this.started).text("refresh_token");

		Answer second = refresh(refresh);
		assertThat(second.status()).isEqualTo(200);
		assertThat(refresh(refresh).text("error")).isEqualTo("invalid_grant");
		assertThat(refresh(second.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
	}

	@Test
	void asksEveryTimeSoThatALinkAloneSignsNobodysDeviceIn() {
		Browser browser = this.hub.browser().signIn("member");
		allow(browser, verify(browser), "org:read");
		Answer again = start();

		Answer answer = browser.get("/oauth2/device_verification?user_code=" + again.text("user_code"));

		assertThat(answer.header("Location")).startsWith(Hub.ISSUER + "/consent?");
		assertThat(poll(again).text("error")).isEqualTo("authorization_pending");
	}

	@Test
	void endsWhenThePersonRefuses() {
		Browser browser = this.hub.browser().signIn("member");

		Answer refused = allow(browser, verify(browser), "");

		assertThat(refused.header("Location")).isEqualTo("/device?error=denied");
		assertThat(poll(this.started).text("error")).isEqualTo("access_denied");
	}

	@Test
	void sendsThePersonToTheSignInFirst() {
		Answer answer = this.hub.browser().get("/device?user_code=" + this.started.text("user_code"));

		assertThat(answer.header("Location")).startsWith("/login?continue=%2Fdevice");
	}

	@Test
	void saysWhenTheCodeIsWrong() {
		Browser browser = this.hub.browser().signIn("member");

		Answer answer = browser.post("/oauth2/device_verification", Map.of("user_code", "BCDF-GHJK"));

		assertThat(answer.header("Location")).isEqualTo("/device?error=code");
		assertThat(browser.get(answer.header("Location")).text()).contains("unknown or no longer valid");
	}

	private Answer start() {
		return this.hub.post("/oauth2/device_authorization", Map.of("client_id", "hub-cli", "scope", "org:read"));
	}

	private Answer verify(Browser browser) {
		return browser.post("/oauth2/device_verification", Map.of("user_code", this.started.text("user_code")));
	}

	private Answer allow(Browser browser, Answer consent, String scope) {
		Map<String, String> fields = new LinkedHashMap<>(Browser.hiddenFields(browser.get(consent.header("Location"))));
		if (!scope.isEmpty()) {
			fields.put("scope", scope);
		}
		return browser.post("/oauth2/device_verification", fields);
	}

	private Answer poll(Answer device) {
		return this.hub.post("/oauth2/token", Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code",
				"client_id", "hub-cli", "device_code", device.text("device_code")));
	}

	private Answer refresh(String token) {
		return this.hub.post("/oauth2/token",
				Map.of("grant_type", "refresh_token", "client_id", "hub-cli", "refresh_token", token));
	}

}
