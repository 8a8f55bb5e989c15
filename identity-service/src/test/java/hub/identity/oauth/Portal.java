package hub.identity.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

import hub.identity.Answer;
import hub.identity.Browser;
import hub.identity.Hub;

/**
 * A third party's portal with a secret, registered by startup A.
 */
record Portal(Hub hub, String clientId, String secret) {

	static final String CALLBACK = "https://portal.example/callback";

	static Portal register(Hub hub, String... scopes) {
		Answer client = hub.as("org-admin").create("/v1/api-clients", """
				{"organisationId": "%s", "name": "A portal", "scopes": ["openid", "%s"],
				 "grantTypes": ["AUTHORIZATION_CODE", "REFRESH_TOKEN", "CLIENT_CREDENTIALS"],
				 "authentication": "CLIENT_SECRET", "redirectUris": ["%s"]}
				""".formatted(Hub.STARTUP_A, String.join("\", \"", scopes), CALLBACK));
		if (client.status() != 201) {
			throw new IllegalStateException(client.text());
		}
		return new Portal(hub, client.text("clientId"), client.text("secret"));
	}

	Map<String, String> request(String scope) {
		Map<String, String> request = Browser.request();
		request.put("client_id", this.clientId);
		request.put("redirect_uri", CALLBACK);
		request.put("scope", scope);
		return request;
	}

	/** The whole flow of a person who consents to everything asked. */
	Answer signIn(String account, String scope) {
		Browser browser = this.hub.browser().signIn(account);
		Answer page = browser.get(browser.authorize(request(scope)).header("Location"));
		return redeem(consent(browser, page, scope).locationParameters().getOrDefault("code", ""));
	}

	/** Sends the consent page with these scopes ticked. */
	Answer consent(Browser browser, Answer page, String scope) {
		Map<String, String> hidden = Browser.hiddenFields(page);
		StringBuilder body = new StringBuilder(Hub.form(hidden));
		for (String one : scope.isEmpty() ? new String[0] : scope.split(" ")) {
			body.append("&scope=").append(one.replace(":", "%3A"));
		}
		return browser.post("/oauth2/authorize", body.toString());
	}

	Answer redeem(String code) {
		return token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier",
				Browser.VERIFIER));
	}

	Answer token(Map<String, String> fields) {
		return this.hub.post("/oauth2/token", fields, "Authorization", Hub.basic(this.clientId, this.secret));
	}

	Answer revoke(String token) {
		return this.hub.post("/oauth2/revoke", new LinkedHashMap<>(Map.of("token", token)), "Authorization",
				Hub.basic(this.clientId, this.secret));
	}

}
