package hub.gateway;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import hub.gateway.testing.Client;
import hub.gateway.testing.FrontDoorTest;
import hub.gateway.testing.Surroundings;
import hub.platform.testing.TestIssuer;
import hub.platform.testing.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

@FrontDoorTest
class TokenTest {

	@LocalServerPort
	private int port;

	private Client client = new Client(0);

	@BeforeEach
	void connect() {
		this.client = new Client(this.port);
	}

	/** Tokens that look almost right. */
	enum Spoilt {

		EXPIRED((claims) -> claims.issueTime(Date.from(Instant.now().minusSeconds(2000)))
			.expirationTime(Date.from(Instant.now().minusSeconds(60)))),
		NOT_YET_VALID((claims) -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
		FOR_ANOTHER_API((claims) -> claims.audience("https://other.example")),
		OF_ANOTHER_ISSUER((claims) -> claims.issuer("https://evil.example")),
		TOO_LONG_LIVED((claims) -> claims.expirationTime(Date.from(Instant.now().plusSeconds(7200)))),
		WITHOUT_SUBJECT((claims) -> claims.subject(null)), WITHOUT_ID((claims) -> claims.jwtID(null)),
		WITHOUT_CLIENT((claims) -> claims.claim("client_id", null)),
		BOUND_TO_A_KEY((claims) -> claims.claim("cnf", java.util.Map.of("jkt", "abc")));

		private final UnaryOperator<JWTClaimsSet.Builder> spoil;

		Spoilt(UnaryOperator<JWTClaimsSet.Builder> spoil) {
			this.spoil = spoil;
		}

	}

	@Test
	void aGoodTokenPasses() {
		assertThat(
				this.client.get("/v1/me", "Authorization", TokenSpec.user("ada").scopes("org:read").bearer()).status())
			.isEqualTo(200);
	}

	@Test
	void theSchemeIsWrittenInAnyCase() {
		assertThat(this.client.get("/v1/me", "Authorization", "bearer " + TokenSpec.user("ada").token()).status())
			.isEqualTo(200);
	}

	@Test
	void withoutATokenOpenOperationsPass() {
		assertThat(this.client.get("/v1/systems").status()).isEqualTo(200);
	}

	@Test
	void withoutATokenOtherOperationsAreRefusedAtTheDoor() {
		Surroundings.IDENTITY.answers("/v1/me", 200, "{}");

		Client.Answer answer = this.client.get("/v1/me");

		assertThat(answer.problem()).isEqualTo("unauthenticated");
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ")
			.contains("resource_metadata=\"http://localhost:8080/.well-known/oauth-protected-resource\"")
			.doesNotContain("invalid_token");
		assertThat(Surroundings.IDENTITY.timesAsked("/v1/me")).isZero();
	}

	@ParameterizedTest
	@EnumSource(Spoilt.class)
	void aSpoiltTokenIsRefusedEvenWhereNoneIsNeeded(Spoilt spoilt) throws JOSEException {
		JWTClaimsSet claims = spoilt.spoil.apply(TokenSpec.user("ada").claims()).build();
		String token = sign(claims, JWSAlgorithm.RS256, "at+jwt", new RSASSASigner(TestIssuer.instance().key()));

		assertRefused("Bearer " + token);
	}

	@Test
	void aTokenWithoutSignatureIsRefused() {
		assertRefused("Bearer " + new PlainJWT(TokenSpec.user("ada").claims().build()).serialize());
	}

	@Test
	void aTokenSignedWithThePublicKeyAsSecretIsRefused() throws JOSEException {
		byte[] secret = TestIssuer.instance().key().toRSAPublicKey().getEncoded();

		assertRefused("Bearer "
				+ sign(TokenSpec.user("ada").claims().build(), JWSAlgorithm.HS256, "at+jwt", new MACSigner(secret)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "JWT", "id+jwt", "logout+jwt", "" })
	void aTokenOfAnotherTypeIsRefused(String type) throws JOSEException {
		assertRefused("Bearer " + sign(TokenSpec.user("ada").claims().build(), JWSAlgorithm.RS256, type,
				new RSASSASigner(TestIssuer.instance().key())));
	}

	@Test
	void aTokenSignedByAnotherKeyIsRefused() throws JOSEException {
		RSAKey other = new RSAKeyGenerator(2048).keyID(TestIssuer.instance().key().getKeyID()).generate();

		assertRefused("Bearer "
				+ sign(TokenSpec.user("ada").claims().build(), JWSAlgorithm.RS256, "at+jwt", new RSASSASigner(other)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer a.b.c", "Basic YWRhOnNlY3JldA==", "DPoP abc", "Token x" })
	void anythingElseIsRefused(String authorization) {
		assertRefused(authorization);
	}

	@Test
	void aTokenBeyondEightKibibytesIsRefused() {
		assertRefused("Bearer " + TokenSpec.user("ada").scopes("x".repeat(9000)).token());
	}

	@Test
	void clientCredentialsReachTheTokenEndpoint() {
		this.client.post("/oauth2/token", "grant_type=client_credentials", "Authorization", "Basic YTpi",
				"Content-Type", "application/x-www-form-urlencoded");

		assertThat(Surroundings.IDENTITY.received().header("Authorization")).isEqualTo("Basic YTpi");
	}

	private void assertRefused(String authorization) {
		for (String path : List.of("/v1/me", "/v1/systems", "/health", "/v1/nothing")) {
			Client.Answer answer = this.client.get(path, "Authorization", authorization);

			assertThat(answer.status()).as(path).isEqualTo(401);
			assertThat(answer.problem()).isEqualTo("unauthenticated");
			assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"", "resource_metadata=");
			assertThat(answer.body()).doesNotContain("expired", "signature", "Jwt");
		}
	}

	private static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, String type, JWSSigner signer)
			throws JOSEException {
		JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(TestIssuer.instance().key().getKeyID());
		SignedJWT token = new SignedJWT((type.isEmpty() ? header : header.type(new JOSEObjectType(type))).build(),
				claims);
		token.sign(signer);
		return token.serialize();
	}

}
