package hub.identity.oauth;

import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs that prove themselves by what they sign. */
@IdentityTest
class PrivateKeyJwtTests {

	private static final RSAKey KEY = key();

	@LocalServerPort
	private int port;

	private Hub hub;

	private Api admin;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
		this.admin = this.hub.as("org-admin");
	}

	@Test
	void givesATokenForASignedAssertion() {
		String client = register();
		Answer answer = token(client, assertion(client, (_) -> {
		}));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(Hub.claims(answer.text("access_token")).path("sub").asString()).isEqualTo(client);
	}

	@Test
	void takesTheKeyAsPemToo() throws JOSEException {
		String pem = "-----BEGIN PUBLIC KEY-----\\n"
				+ Base64.getEncoder().encodeToString(KEY.toPublicKey().getEncoded()) + "\\n-----END PUBLIC KEY-----\\n";
		String client = this.admin.create("/v1/api-clients", """
				{"organisationId": "%s", "name": "Machine", "scopes": ["org:read"], "publicKey": "%s"}
				""".formatted(Hub.STARTUP_A, pem)).text("clientId");

		assertThat(token(client, assertion(client, (_) -> {
		})).status()).isEqualTo(200);
	}

	@Test
	void takesEachAssertionOnce() {
		String client = register();
		String assertion = assertion(client, (_) -> {
		});

		assertThat(token(client, assertion).status()).isEqualTo(200);
		assertThat(token(client, assertion).text("error")).isEqualTo("invalid_client");
	}

	@Test
	void takesTheSameIdFromAnotherClient() {
		String one = register();
		String other = register();
		String id = UUID.randomUUID().toString();

		assertThat(token(one, assertion(one, (claims) -> claims.jwtID(id))).status()).isEqualTo(200);
		assertThat(token(other, assertion(other, (claims) -> claims.jwtID(id))).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { Hub.ISSUER + "/oauth2/token", Hub.ISSUER + "/", "https://other.example" })
	void takesNoOtherAudienceThanTheIssuer(String audience) {
		String client = register();

		assertThat(token(client, assertion(client, (claims) -> claims.audience(audience))).text("error"))
			.isEqualTo("invalid_client");
	}

	@Test
	void takesNoFurtherAudienceBesideTheIssuer() {
		String client = register();

		assertThat(token(client,
				assertion(client, (claims) -> claims.audience(List.of(Hub.ISSUER, "https://other.example"))))
			.text("error")).isEqualTo("invalid_client");
	}

	@Test
	void needsAnId() {
		String client = register();

		assertThat(token(client, assertion(client, (claims) -> claims.jwtID(null))).text("error"))
			.isEqualTo("invalid_client");
	}

	@Test
	void takesNoExpiredAssertion() {
		String client = register();

		assertThat(token(client,
				assertion(client, (claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))))
			.text("error")).isEqualTo("invalid_client");
	}

	@Test
	void takesNoAssertionThatLivesLong() {
		String client = register();

		assertThat(token(client,
				assertion(client, (claims) -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3600)))))
			.text("error")).isEqualTo("invalid_client");
	}

	@Test
	void takesNoAssertionOfAnotherClient() {
		String client = register();
		String other = register();

		assertThat(token(client, assertion(other, (_) -> {
		})).text("error")).isEqualTo("invalid_client");
	}

	@Test
	void takesNoOtherKey() throws JOSEException {
		String client = register();
		RSAKey other = new RSAKeyGenerator(2048).keyID("k1").generate();

		assertThat(token(client, sign(other, claims(client).build())).text("error")).isEqualTo("invalid_client");
	}

	private String register() {
		Answer client = this.admin.create("/v1/api-clients", """
				{"organisationId": "%s", "name": "Machine", "scopes": ["org:read"],
				 "authentication": "PRIVATE_KEY_JWT", "jwks": {"keys": [%s]}}
				""".formatted(Hub.STARTUP_A, KEY.toPublicJWK().toJSONString()));
		assertThat(client.status()).as(client.text()).isEqualTo(201);
		assertThat(client.text("secret")).isEmpty();
		return client.text("clientId");
	}

	private Answer token(String client, String assertion) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("grant_type", "client_credentials");
		fields.put("client_id", client);
		fields.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
		fields.put("client_assertion", assertion);
		return this.hub.post("/oauth2/token", fields);
	}

	private String assertion(String client, Consumer<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder claims = claims(client);
		change.accept(claims);
		return sign(KEY, claims.build());
	}

	private JWTClaimsSet.Builder claims(String client) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(client)
			.subject(client)
			.audience(Hub.ISSUER)
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(60)));
	}

	private static String sign(RSAKey key, JWTClaimsSet claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("k1").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
