package hub.identity.oauth;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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
import com.nimbusds.jwt.SignedJWT;
import hub.identity.Answer;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import hub.identity.key.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Which tokens open the API of the issuer itself. */
@IdentityTest
class TokenMatrixTests {

	private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

	@LocalServerPort
	private int port;

	@Autowired
	private KeyRing keys;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	@Test
	void oneThatWeMadeOpens() {
		assertThat(me(signed((_) -> {
		})).status()).isEqualTo(200);
	}

	@Test
	void oneSignedWithThePublishedNextKeyOpensToo() {
		RSAKey last = this.keys.published().getLast();

		assertThat(me(sign(header(JWSAlgorithm.RS256, ACCESS_TOKEN, last.getKeyID()), claims().build(), signer(last)))
			.status()).isEqualTo(200);
	}

	@Test
	void anExpiredOneDoesNot() {
		refused(signed((claims) -> claims.issueTime(Date.from(Instant.now().minusSeconds(1000)))
			.expirationTime(Date.from(Instant.now().minusSeconds(60)))));
	}

	@Test
	void oneOfTheFutureDoesNot() {
		refused(signed((claims) -> claims.issueTime(Date.from(Instant.now().plusSeconds(120)))
			.expirationTime(Date.from(Instant.now().plusSeconds(900)))));
	}

	@Test
	void oneThatLivesTooLongDoesNot() {
		refused(signed((claims) -> claims.expirationTime(Date.from(Instant.now().plusSeconds(7200)))));
	}

	@Test
	void oneForAnotherAudienceDoesNot() {
		refused(signed((claims) -> claims.audience("https://other.example")));
	}

	@Test
	void oneOfAnotherIssuerDoesNot() {
		refused(signed((claims) -> claims.issuer("https://other.example")));
	}

	@Test
	void oneWithoutSubjectIdOrClientDoesNot() {
		refused(signed((claims) -> claims.subject(null)));
		refused(signed((claims) -> claims.jwtID(null)));
		refused(signed((claims) -> claims.claim("client_id", null)));
	}

	@Test
	void oneOfAnotherTypeDoesNot() {
		RSAKey key = this.keys.signing();

		for (JOSEObjectType type : List.of(JOSEObjectType.JWT, new JOSEObjectType("dpop+jwt"))) {
			refused(sign(header(JWSAlgorithm.RS256, type, key.getKeyID()), claims().build(), signer(key)));
		}
	}

	@Test
	void oneSignedBySomebodyElseDoesNot() throws JOSEException {
		RSAKey other = new RSAKeyGenerator(2048).keyID(this.keys.signing().getKeyID()).generate();

		refused(sign(header(JWSAlgorithm.RS256, ACCESS_TOKEN, other.getKeyID()), claims().build(), signer(other)));
	}

	@Test
	void oneWithoutSignatureDoesNot() {
		String header = encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");

		refused(header + "." + encode(claims().build().toString()) + ".");
	}

	@Test
	void oneSignedWithThePublicKeyAsSecretDoesNot() throws JOSEException {
		byte[] publicKey = this.keys.signing().toPublicKey().getEncoded();

		refused(sign(header(JWSAlgorithm.HS256, ACCESS_TOKEN, this.keys.signing().getKeyID()), claims().build(),
				new MACSigner(publicKey)));
	}

	@Test
	void oneThatWasChangedDoesNot() {
		String[] parts = signed((_) -> {
		}).split("\\.");
		String changed = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("org:read",
				"org:read hub:operate");

		refused(parts[0] + "." + encode(changed) + "." + parts[2]);
	}

	@Test
	void noneAtAllDoesNot() {
		Answer answer = this.hub.get("/v1/me");

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
		assertThat(answer.problem()).isEqualTo("unauthenticated");
	}

	private void refused(String token) {
		Answer answer = me(token);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
		assertThat(answer.text()).doesNotContain("signature", "Exception");
	}

	private Answer me(String token) {
		return this.hub.with(token).get("/v1/me");
	}

	private String signed(Consumer<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder claims = claims();
		change.accept(claims);
		RSAKey key = this.keys.signing();
		return sign(header(JWSAlgorithm.RS256, ACCESS_TOKEN, key.getKeyID()), claims.build(), signer(key));
	}

	private static JWTClaimsSet.Builder claims() {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(Hub.ISSUER)
			.subject(Hub.person("member").toString())
			.audience(Hub.ISSUER)
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(900)))
			.claim("client_id", "hub-cli")
			.claim("scope", "org:read")
			.claim("hub_kind", "USER");
	}

	private static JWSHeader header(JWSAlgorithm algorithm, JOSEObjectType type, String keyId) {
		return new JWSHeader.Builder(algorithm).type(type).keyID(keyId).build();
	}

	private static JWSSigner signer(RSAKey key) {
		try {
			return new RSASSASigner(key);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
		try {
			SignedJWT token = new SignedJWT(header, claims);
			token.sign(signer);
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
