package hub.access;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.People;
import hub.access.support.Reply;

import hub.platform.caller.Role;
import hub.platform.testing.TestIssuer;
import hub.platform.testing.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** A service that is called past the front door checks tokens itself. */
@AccessTest
class TokenMatrixTests {

	@Autowired
	private AccessDesk desk;

	@Test
	void acceptsATokenOfItsIssuer() throws JOSEException {
		this.desk.as(signed(claims().build(), "at+jwt")).get("/v1/projects").expect(200);
	}

	@Test
	void refusesNoTokenAndNonsense() {
		refuses(null);
		refuses("nonsense");
		refuses("a.b.c");
	}

	@Test
	void refusesAnExpiredToken() throws JOSEException {
		Instant past = Instant.now().minusSeconds(3600);

		refuses(signed(claims().issueTime(Date.from(past)).expirationTime(Date.from(past.plusSeconds(900))).build(),
				"at+jwt"));
	}

	@Test
	void refusesATokenForAnotherAudienceOrOfAnotherIssuer() throws JOSEException {
		refuses(signed(claims().audience("https://elsewhere.test").build(), "at+jwt"));
		refuses(signed(claims().issuer("https://elsewhere.test").build(), "at+jwt"));
	}

	@Test
	void refusesATokenOfAnotherType() throws JOSEException {
		refuses(signed(claims().build(), "JWT"));
		refuses(signed(claims().build(), "logout+jwt"));
	}

	@Test
	void refusesATokenWithoutASignature() {
		refuses(new PlainJWT(claims().build()).serialize());
	}

	@Test
	void refusesATokenSignedWithThePublicKeyAsASecret() throws JOSEException {
		SignedJWT forged = new SignedJWT(
				new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(TestIssuer.instance().key().getKeyID())
					.type(new JOSEObjectType("at+jwt"))
					.build(),
				claims().build());
		forged.sign(new MACSigner(TestIssuer.instance().key().toRSAPublicKey().getEncoded()));

		refuses(forged.serialize());
	}

	@Test
	void refusesAChangedToken() throws JOSEException {
		String token = signed(claims().build(), "at+jwt");
		String[] parts = token.split("\\.");

		refuses(parts[0] + "." + new PlainJWT(claims().subject("somebody else").build()).serialize().split("\\.")[1]
				+ "." + parts[2]);
	}

	private void refuses(@org.jspecify.annotations.Nullable String token) {
		for (String path : new String[] { "/v1/projects", "/v1/applications/" + UUID.randomUUID() }) {
			Reply refusal = this.desk.as(token).get(path).expectProblem(401, "unauthenticated");

			assertThat(refusal.header("WWW-Authenticate")).startsWith("Bearer").contains("resource_metadata");
		}
		this.desk.as(token).send("POST", "/v1/applications", "{broken", Map.of()).expectProblem(401, "unauthenticated");
	}

	private static JWTClaimsSet.Builder claims() {
		return TokenSpec.user("member")
			.scopes("access:read", "access:apply")
			.memberOf(People.STARTUP, Role.MEMBER)
			.claims();
	}

	private static String signed(JWTClaimsSet claims, String type) throws JOSEException {
		SignedJWT token = new SignedJWT(
				new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(TestIssuer.instance().key().getKeyID())
					.type(new JOSEObjectType(type))
					.build(),
				claims);
		token.sign(new RSASSASigner(TestIssuer.instance().key()));
		return token.serialize();
	}

}
