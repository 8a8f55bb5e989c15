package hub.identity.signin.oauth;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hub.identity.Answer;
import hub.identity.Browser;
import hub.identity.Hub;
import hub.identity.IdentityServer;
import hub.platform.testing.HubTestEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = IdentityServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=identity-service", "hub.identity.upstream.client-id=the-hub",
				"hub.identity.upstream.client-secret=upstream-secret",
				"hub.identity.upstream.display-name=MyAccessID" })
@ContextConfiguration(initializers = HubTestEnvironment.class)
class UpstreamSignInTests {

	private static final WireMockServer PROVIDER = new WireMockServer(WireMockConfiguration.options().dynamicPort());

	private static final RSAKey KEY = key();

	@LocalServerPort
	private int port;

	private Browser browser;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry registry) {
		PROVIDER.start();
		registry.add("hub.identity.upstream.issuer", UpstreamSignInTests::issuer);
		registry.add("hub.identity.appointments[0].issuer", UpstreamSignInTests::issuer);
		registry.add("hub.identity.appointments[0].subject", () -> "the-operator");
		registry.add("hub.identity.appointments[0].factory-id", () -> "00000000-0000-7000-8000-000000000001");
		registry.add("hub.identity.appointments[0].roles", () -> "OPERATOR");
	}

	@AfterAll
	static void stop() {
		PROVIDER.stop();
	}

	@BeforeEach
	void setUp() {
		PROVIDER.resetAll();
		PROVIDER.stubFor(get("/.well-known/openid-configuration").willReturn(okJson("""
				{"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
				 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
				 "id_token_signing_alg_values_supported": ["RS256"],
				 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
				""".formatted(issuer()))));
		PROVIDER.stubFor(get("/keys").willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
		this.browser = new Hub(this.port).browser();
	}

	@Test
	void leadsToTheProviderAndBackIntoTheProgram() {
		Answer login = this.browser.authorize(Browser.request());
		assertThat(this.browser.get(login.header("Location")).text()).contains("Sign in with MyAccessID");

		Answer callback = signIn("ada", "Ada Lovelace", login, (_) -> {
		});

		assertThat(callback.header("Location")).startsWith("/oauth2/authorize?");
		Answer authorized = this.browser.get(callback.header("Location"));
		String token = this.browser.redeem(authorized.locationParameters().getOrDefault("code", ""))
			.text("access_token");
		Answer me = new Hub(this.port).with(token).get("/v1/me");
		assertThat(me.text("displayName")).isEqualTo("Ada Lovelace");
		assertThat(me.json().path("organisations")).isEmpty();
	}

	@Test
	void provesItselfByPkceAndSecretAtThePublicAddress() {
		Answer started = this.browser.get("/login/start/upstream");
		Map<String, String> asked = started.locationParameters();
		assertThat(started.header("Location")).startsWith(issuer() + "/authorize?");
		assertThat(asked).containsEntry("redirect_uri", Hub.ISSUER + "/login/code/upstream")
			.containsEntry("code_challenge_method", "S256")
			.containsKeys("nonce", "state", "code_challenge");

		signIn("ada", "Ada", this.browser.authorize(Browser.request()), (_) -> {
		});

		PROVIDER.verify(postRequestedFor(urlEqualTo("/token")).withRequestBody(containing("code_verifier="))
			.withRequestBody(containing("login%2Fcode%2Fupstream"))
			.withHeader("Authorization", WireMock.equalTo(Hub.basic("the-hub", "upstream-secret"))));
	}

	@Test
	void isTheSamePersonNextTimeWhateverTheAddressSays() {
		assertThat(subject("grace", "Grace")).isEqualTo(subject("grace", "Grace Hopper"))
			.isNotEqualTo(subject("another", "Grace"));
	}

	@Test
	void givesTheRolesThatTheOperatorHasConfigured() {
		signIn("the-operator", "Olga", this.browser.authorize(Browser.request()), (_) -> {
		});

		assertThat(Hub.claims(this.browser.token()).path("factories").toString()).contains("OPERATOR");
	}

	@Test
	void refusesAnotherAudience() {
		refuses((claims) -> claims.audience("another-program"));
	}

	@Test
	void refusesAnotherIssuer() {
		refuses((claims) -> claims.issuer("https://evil.example"));
	}

	@Test
	void refusesAnExpiredIdentity() {
		refuses((claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))
			.issueTime(Date.from(Instant.now().minusSeconds(7200))));
	}

	@Test
	void refusesTheIdentityOfAnotherSignIn() {
		refuses((claims) -> claims.claim("nonce", "another"));
	}

	@Test
	void refusesAnAnswerThatAnotherBrowserAskedFor() {
		Answer started = this.browser.get("/login/start/upstream");
		String state = started.locationParameters().getOrDefault("state", "");

		Answer answer = new Hub(this.port).browser().get("/login/code/upstream?code=stolen&state=" + state);

		assertThat(answer.header("Location")).isEqualTo("/login?error=upstream");
		PROVIDER.verify(0, postRequestedFor(urlEqualTo("/token")));
	}

	@Test
	void takesAnAnswerOnce() {
		Answer started = this.browser.get("/login/start/upstream");
		answerWith("ada", "Ada", started, (_) -> {
		});
		String callback = "/login/code/upstream?code=a-code&state=" + started.locationParameters().get("state");

		assertThat(this.browser.get(callback).header("Location")).isEqualTo("/login");
		assertThat(this.browser.get(callback).header("Location")).isEqualTo("/login?error=upstream");
	}

	private void refuses(Consumer<JWTClaimsSet.Builder> change) {
		Answer callback = signIn("ada", "Ada", this.browser.authorize(Browser.request()), change);

		assertThat(callback.header("Location")).isEqualTo("/login?error=upstream");
		assertThat(this.browser.cookies().keySet()).noneMatch((name) -> name.startsWith("hub_session"));
	}

	private String subject(String subject, String name) {
		this.browser.cookies().clear();
		signIn(subject, name, this.browser.authorize(Browser.request()), (_) -> {
		});
		return Hub.claims(this.browser.token()).path("sub").asString();
	}

	private Answer signIn(String subject, String name, Answer login, Consumer<JWTClaimsSet.Builder> change) {
		Map<String, String> fields = Browser.hiddenFields(this.browser.get(login.header("Location")));
		Answer started = this.browser.get("/login/start/upstream?" + Hub.form(fields));
		answerWith(subject, name, started, change);
		return this.browser.get("/login/code/upstream?code=a-code&state=" + started.locationParameters().get("state"));
	}

	private void answerWith(String subject, String name, Answer started, Consumer<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer())
			.subject(subject)
			.audience("the-hub")
			.issueTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(300)))
			.claim("nonce", started.locationParameters().get("nonce"))
			.claim("name", name)
			.claim("email", "shared@example.org");
		change.accept(claims);
		PROVIDER.stubFor(post("/token").willReturn(okJson("""
				{"access_token": "upstream-token", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
				""".formatted(sign(claims.build())))));
	}

	private static String issuer() {
		return "http://localhost:" + PROVIDER.port();
	}

	private static String sign(JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("upstream").build(),
					claims);
			token.sign(new RSASSASigner(KEY));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("upstream").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
