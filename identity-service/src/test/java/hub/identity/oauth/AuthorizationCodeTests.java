package hub.identity.oauth;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import hub.identity.Answer;
import hub.identity.Browser;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class AuthorizationCodeTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	@Test
	void leadsFromTheProgramThroughTheSignInBackToTheProgramWithACode() {
		Browser browser = this.hub.browser();

		Answer unknown = browser.authorize(Browser.request());
		assertThat(unknown.status()).isEqualTo(302);
		assertThat(unknown.header("Location")).startsWith("/login?continue=");

		Answer signedIn = browser.signInAt(unknown.header("Location"), "member", Hub.PASSWORD);
		assertThat(signedIn.header("Location")).startsWith("/oauth2/authorize?");

		Answer authorized = browser.get(signedIn.header("Location"));
		assertThat(authorized.header("Location")).startsWith(Browser.CALLBACK + "?code=");
		assertThat(authorized.locationParameters()).containsEntry("state", "some-state");
	}

	@Nested
	class TheAccessToken {

		@Test
		void saysWhoThroughWhichProgramForWhomAndForHowLong() {
			String token = AuthorizationCodeTests.this.hub.token("member");
			JsonNode claims = Hub.claims(token);

			assertThat(Hub.tokenHeader(token).path("typ").asString()).isEqualTo("at+jwt");
			assertThat(Hub.tokenHeader(token).path("alg").asString()).isEqualTo("RS256");
			assertThat(Hub.tokenHeader(token).path("kid").asString()).isNotEmpty();
			assertThat(claims.path("iss").asString()).isEqualTo(Hub.ISSUER);
			assertThat(claims.path("aud").toString()).isIn("\"" + Hub.ISSUER + "\"", "[\"" + Hub.ISSUER + "\"]");
			assertThat(claims.path("sub").asString()).isEqualTo(Hub.person("member").toString());
			assertThat(claims.path("client_id").asString()).isEqualTo("hub-cli");
			assertThat(claims.path("hub_kind").asString()).isEqualTo("USER");
			assertThat(claims.path("jti").asString()).isNotEmpty();
			assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
		}

		@Test
		void namesTheOrganisationsWithTheRolesThere() {
			JsonNode claims = Hub.claims(AuthorizationCodeTests.this.hub.token("org-admin"));

			assertThat(claims.path("organisations").toString())
				.isEqualTo("[{\"id\":\"" + Hub.STARTUP_A + "\",\"roles\":[\"MEMBER\",\"ORG_ADMIN\"]}]");
			assertThat(claims.path("factories").toString()).isEqualTo("[]");
		}

		@Test
		void namesTheFactoriesWithTheRolesThere() {
			JsonNode claims = Hub.claims(AuthorizationCodeTests.this.hub.token("reviewer"));

			assertThat(claims.path("factories").toString())
				.isEqualTo("[{\"id\":\"" + SeedIds.of("factory", "ai2f") + "\",\"roles\":[\"REVIEWER\"]}]");
			assertThat(claims.path("organisations").path(0).path("id").asString()).isEqualTo(Hub.STARTUP_B.toString());
		}

		@Test
		void lendsTheProgramNoScopeThatThePersonDoesNotHoldByRole() {
			Browser browser = AuthorizationCodeTests.this.hub.browser().signIn("member");
			Answer answer = browser.redeem(browser.code());

			List<String> scopes = List.of(answer.text("scope").split(" "));
			assertThat(scopes).contains("org:read", "training:enrol", "expertise:request")
				.doesNotContain("hub:operate", "training:manage", "audit:read", "webhooks:manage", "hub:service");
			assertThat(List.of(Hub.claims(answer.text("access_token")).path("scope").asString().split(" ")))
				.containsExactlyInAnyOrderElementsOf(scopes);
		}

		@Test
		void carriesTheScopesOfTheOperatorForTheOperator() {
			assertThat(Hub.claims(AuthorizationCodeTests.this.hub.token("operator")).path("scope").asString())
				.contains("hub:operate")
				.contains("access:meter");
		}

		@Test
		void opensTheApi() {
			Answer me = AuthorizationCodeTests.this.hub.as("member").get("/v1/me");

			assertThat(me.status()).isEqualTo(200);
			assertThat(me.text("displayName")).isEqualTo("Mira Vogel");
		}

	}

	@Nested
	class TheIdToken {

		@Test
		void isForTheProgramAndNoAccessToken() {
			Browser browser = AuthorizationCodeTests.this.hub.browser().signIn("member");
			Map<String, String> request = Browser.request();
			request.put("nonce", "a-nonce");
			String code = browser.authorize(request).locationParameters().getOrDefault("code", "");
			String idToken = browser.redeem(code).text("id_token");

			JsonNode claims = Hub.claims(idToken);
			assertThat(claims.path("aud").toString()).contains("hub-cli");
			assertThat(claims.path("nonce").asString()).isEqualTo("a-nonce");
			assertThat(claims.path("auth_time").asLong()).isPositive();
			assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
			assertThat(AuthorizationCodeTests.this.hub.with(idToken).get("/v1/me").status()).isEqualTo(401);
		}

		@Test
		void letsTheProgramAskWhoItIs() {
			Answer info = AuthorizationCodeTests.this.hub.with(AuthorizationCodeTests.this.hub.token("member"))
				.get("/userinfo");

			assertThat(info.status()).isEqualTo(200);
			assertThat(info.text("sub")).isEqualTo(Hub.person("member").toString());
			assertThat(info.text("name")).isEqualTo("Mira Vogel");
		}

	}

	@Nested
	class TheCode {

		@Test
		void needsTheRightVerifier() {
			Browser browser = AuthorizationCodeTests.this.hub.browser().signIn("member");

			Answer answer = AuthorizationCodeTests.this.hub.post("/oauth2/token",
					Map.of("grant_type", "authorization_code", "client_id", "hub-cli", "code", browser.code(),
							"redirect_uri", Browser.CALLBACK, "code_verifier",
							"another-verifier-of-at-least-forty-three-characters"));

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("error")).isEqualTo("invalid_grant");
		}

		@Test
		void needsTheSameRedirectAddress() {
			Browser browser = AuthorizationCodeTests.this.hub.browser().signIn("member");

			Answer answer = AuthorizationCodeTests.this.hub.post("/oauth2/token",
					Map.of("grant_type", "authorization_code", "client_id", "hub-cli", "code", browser.code(),
							"redirect_uri", "http://127.0.0.1:5/callback", "code_verifier", Browser.VERIFIER));

			assertThat(answer.text("error")).isEqualTo("invalid_grant");
		}

		@Test
		void isRedeemedOnceAndNeverAgain() {
			Browser browser = AuthorizationCodeTests.this.hub.browser().signIn("member");
			String code = browser.code();

			assertThat(browser.redeem(code).status()).isEqualTo(200);
			assertThat(browser.redeem(code).text("error")).isEqualTo("invalid_grant");
		}

		@Test
		void givesOneTokenWhenManyRedeemItAtOnce() throws Exception {
			Browser browser = AuthorizationCodeTests.this.hub.browser().signIn("member");
			String code = browser.code();
			Callable<Integer> redemption = () -> browser.redeem(code).status();

			long won;
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Future<Integer>> answers = threads.invokeAll(Collections.nCopies(12, redemption));
				won = answers.stream().map(Future::resultNow).filter((status) -> status == 200).count();
				assertThat(answers.stream().map(Future::resultNow)).allMatch((status) -> status < 500);
			}

			assertThat(won).isEqualTo(1);
		}

	}

	@Nested
	class TheRequest {

		@ParameterizedTest
		@ValueSource(strings = { "code_challenge", "code_challenge_method" })
		void isRefusedWithoutProofKey(String missing) {
			Map<String, String> request = Browser.request();
			request.remove(missing);

			assertThat(
					AuthorizationCodeTests.this.hub.browser().signIn("member").authorize(request).locationParameters())
				.containsEntry("error", "invalid_request")
				.containsEntry("state", "some-state");
		}

		@Test
		void isRefusedWithAPlainProofKey() {
			Map<String, String> request = Browser.request();
			request.put("code_challenge", Browser.VERIFIER);
			request.put("code_challenge_method", "plain");

			assertThat(
					AuthorizationCodeTests.this.hub.browser().signIn("member").authorize(request).locationParameters())
				.containsEntry("error", "invalid_request");
		}

		@ParameterizedTest
		@ValueSource(strings = { "https://evil.example/callback", "http://127.0.0.1:49152/other",
				"http://localhost:49152/callback", "http://127.0.0.1:49152/callback#fragment" })
		void neverLeadsToAnAddressThatIsNotRegistered(String address) {
			Map<String, String> request = Browser.request();
			request.put("redirect_uri", address);

			Answer answer = AuthorizationCodeTests.this.hub.browser().signIn("member").authorize(request);

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.header("Location")).isEmpty();
			assertThat(answer.header("Content-Type")).startsWith("text/html");
		}

		@Test
		void neverLeadsAnywhereForAnUnknownProgram() {
			Map<String, String> request = Browser.request();
			request.put("client_id", "nobody");

			Answer answer = AuthorizationCodeTests.this.hub.browser().signIn("member").authorize(request);

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.header("Location")).isEmpty();
		}

		@Test
		void isRefusedForTheScopeOfServices() {
			Map<String, String> request = Browser.request();
			request.put("scope", "hub:service");

			assertThat(AuthorizationCodeTests.this.hub.browser()
				.signIn("operator")
				.authorize(request)
				.locationParameters()).containsEntry("error", "invalid_scope");
		}

		@Test
		void getsAllTheScopesOfTheAccountWhenItNamesNone() {
			Browser browser = AuthorizationCodeTests.this.hub.browser().signIn("trainer");
			Map<String, String> request = Browser.request();
			request.remove("scope");
			String code = browser.authorize(request).locationParameters().getOrDefault("code", "");

			assertThat(browser.redeem(code).text("scope")).contains("training:manage").contains("org:read");
		}

	}

}
