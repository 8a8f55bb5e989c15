package hub.identity.oauth;

import java.text.ParseException;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.nimbusds.jose.jwk.JWKSet;
import hub.identity.Answer;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class MetadataTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server" })
	void nameThePublicAddressWhateverTheRequestSays(String path) {
		JsonNode metadata = this.hub
			.get(path, "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example;proto=http")
			.json();

		assertThat(metadata.path("issuer").asString()).isEqualTo(Hub.ISSUER);
		metadata.properties()
			.stream()
			.filter((member) -> member.getKey().endsWith("_endpoint") || member.getKey().equals("jwks_uri"))
			.forEach((member) -> assertThat(member.getValue().asString()).as(member.getKey())
				.startsWith(Hub.ISSUER + "/"));
	}

	@Test
	void offerWhatTheHubDoesAndNothingElse() {
		JsonNode metadata = this.hub.get("/.well-known/openid-configuration").json();

		assertThat(metadata.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
		assertThat(metadata.path("token_endpoint_auth_methods_supported").toString()).contains("private_key_jwt")
			.doesNotContain("tls");
		assertThat(metadata.path("scopes_supported").toString()).contains("catalog:read", "hub:operate")
			.doesNotContain("hub:service");
		assertThat(metadata.has("introspection_endpoint")).isFalse();
		assertThat(metadata.has("end_session_endpoint")).isFalse();
	}

	@Test
	void publishPublicKeysOnly() throws ParseException {
		Answer keys = this.hub.get("/oauth2/jwks");

		JWKSet set = JWKSet.parse(keys.text());
		assertThat(set.getKeys()).isNotEmpty().allMatch((key) -> !key.isPrivate());
		assertThat(StreamSupport.stream(keys.json().path("keys").spliterator(), false))
			.allMatch((key) -> !key.has("d") && key.path("alg").asString().equals("RS256"));
	}

	@Test
	void publishTheKeyThatSigns() throws ParseException {
		String kid = Hub.tokenHeader(this.hub.token("member")).path("kid").asString();

		assertThat(JWKSet.parse(this.hub.get("/oauth2/jwks").text()).getKeyByKeyId(kid)).isNotNull();
	}

	@Test
	void refuseABadTokenAtUserInfoAsAProblemThatNamesThePublicAddressOnly() {
		Answer answer = this.hub.get("/userinfo", "Authorization", "Bearer nonsense");

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json().path("type").asString()).isEqualTo("/problems/unauthenticated");
		assertThat(answer.header("WWW-Authenticate")).doesNotContain("127.0.0.1").doesNotContain("localhost");
	}

	@Test
	void refuseAForgedSignInFormAsAProblem() {
		Answer answer = this.hub.post("/login", Map.of("username", "member", "password", "x"));

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.json().path("type").asString()).isEqualTo("/problems/forbidden");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oauth2/introspect", "/oauth2/%69ntrospect", "/connect/logout", "/connect/register",
			"/oauth2/par" })
	void keepClosedWhatIsNotOffered(String path) {
		assertThat(this.hub
			.post(path, Map.of("token", "x"), "Authorization",
					Hub.basic("training-service", "a-secret-of-training-service"))
			.status()).isIn(401, 403, 404);
	}

}
