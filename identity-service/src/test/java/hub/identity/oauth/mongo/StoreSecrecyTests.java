package hub.identity.oauth.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Browser;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads the store cannot act for anybody. */
@IdentityTest
class StoreSecrecyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private MongoDatabase database;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	@Test
	void holdsNoCodeNoTokenAndNoSession() {
		Browser browser = this.hub.browser().signIn("member");
		String unused = browser.code();
		String used = browser.code();
		Answer tokens = browser.redeem(used);

		List<String> secrets = new ArrayList<>(browser.cookies().values());
		secrets.addAll(List.of(unused, used, tokens.text("access_token"), tokens.text("id_token")));
		assertThat(everything()).doesNotContain(secrets);
	}

	@Test
	void holdsNoDeviceCodeAndNoRefreshToken() {
		Answer device = this.hub.post("/oauth2/device_authorization",
				Map.of("client_id", "hub-cli", "scope", "org:read"));
		Browser browser = this.hub.browser().signIn("member");
		Answer consent = browser.post("/oauth2/device_verification", Map.of("user_code", device.text("user_code")));
		Map<String, String> fields = Browser.hiddenFields(browser.get(consent.header("Location")));
		fields.put("scope", "org:read");
		browser.post("/oauth2/device_verification", fields);
		Answer tokens = this.hub.post("/oauth2/token",
				Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "client_id", "hub-cli",
						"device_code", device.text("device_code")));

		assertThat(tokens.status()).isEqualTo(200);
		assertThat(everything()).doesNotContain(device.text("device_code"), device.text("user_code"),
				String.valueOf(fields.get("state")), tokens.text("refresh_token"), tokens.text("access_token"));
	}

	@Test
	void holdsNoSecretOfAServiceAndNoPassword() {
		assertThat(everything()).doesNotContain("a-secret-of-training-service", Hub.PASSWORD);
	}

	/**
	 * Every document of the service, but for the answers that idempotency keeps for a
	 * day.
	 */
	private String everything() {
		StringBuilder all = new StringBuilder();
		for (String name : this.database.listCollectionNames()) {
			this.database.getCollection(name).find().forEach((document) -> all.append(document.toJson()));
		}
		return all.toString();
	}

}
