package hub.platform.caller;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hub.platform.testing.TestIssuer;
import hub.platform.testing.TokenSpec;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenMatrixTests {

	private static final UUID ORGANISATION = UUID.randomUUID();

	private static final UUID FACTORY = UUID.randomUUID();

	private final JwtDecoder decoder = TokenDecoders.forHub(new SecurityProperties(TestIssuer.ISSUER, null,
			URI.create(TestIssuer.instance().jwksUri()), Duration.ofMinutes(60), Duration.ofSeconds(30), null),
			InstantSource.system());

	@Test
	void anOrdinaryTokenBecomesACallerWithItsRoles() {
		Caller caller = TokenClaims.toCaller(this.decoder.decode(TokenSpec.user("ada")
			.scopes("org:read", "org:manage")
			.memberOf(ORGANISATION, Role.MEMBER, Role.ORG_ADMIN)
			.at(FACTORY, Role.TRAINER)
			.token()));

		assertThat(caller.subject()).isEqualTo("ada");
		assertThat(caller.kind()).isEqualTo(Caller.Kind.USER);
		assertThat(caller.scopes()).containsExactlyInAnyOrder("org:read", "org:manage");
		assertThat(caller.holdsIn(ORGANISATION, Role.ORG_ADMIN)).isTrue();
		assertThat(caller.factoriesWhere(Role.TRAINER)).containsExactly(FACTORY);
		assertThat(caller.holdsAt(FACTORY, Role.OPERATOR)).isFalse();
		assertThat(caller.isService()).isFalse();
	}

	@Test
	void aServiceIsAClientWithTheServiceScope() {
		assertThat(TokenClaims.toCaller(this.decoder.decode(TokenSpec.service().token())).isService()).isTrue();
		assertThat(TokenClaims.toCaller(this.decoder.decode(TokenSpec.user("ada").scopes("hub:service").token()))
			.isService()).isFalse();
	}

	@Test
	void anUnknownRoleIsLeftOut() {
		Jwt token = Jwt.withTokenValue("t")
			.header("alg", "RS256")
			.subject("ada")
			.claim("organisations",
					List.of(Map.of("id", ORGANISATION.toString(), "roles", List.of("MEMBER", "EMPEROR"))))
			.build();

		assertThat(TokenClaims.toCaller(token).organisations()).isEqualTo(Map.of(ORGANISATION, Set.of(Role.MEMBER)));
	}

	@Test
	void tokensOfAnotherAudienceIssuerOrTimeAreRefused() {
		Instant now = Instant.now();
		refused((claims) -> claims.audience("https://other.test"));
		refused((claims) -> claims.audience((String) null));
		refused((claims) -> claims.issuer("https://other.test"));
		refused((claims) -> claims.issuer(TestIssuer.ISSUER + "/"));
		refused((claims) -> claims.expirationTime(Date.from(now.minusSeconds(40))));
		refused((claims) -> claims.expirationTime(null));
		refused((claims) -> claims.issueTime(null));
		refused((claims) -> claims.notBeforeTime(Date.from(now.plusSeconds(60))));
		refused((claims) -> claims.issueTime(Date.from(now.plusSeconds(60)))
			.expirationTime(Date.from(now.plusSeconds(600))));
		refused((claims) -> claims.expirationTime(Date.from(now.plusSeconds(3700))));
	}

	@Test
	void tokensWithoutSubjectClientOrIdAreRefused() {
		refused((claims) -> claims.subject(null));
		refused((claims) -> claims.jwtID(null));
		refused((claims) -> claims.claim("client_id", null));
	}

	@Test
	void tokensWithinTheClockSkewAreAccepted() throws JOSEException {
		Date justOver = Date.from(Instant.now().minusSeconds(20));

		assertThat(this.decoder.decode(
				sign(claims().expirationTime(justOver).issueTime(Date.from(Instant.now().minusSeconds(900))).build(),
						"at+jwt")))
			.isNotNull();
	}

	@Test
	void idTokensAndOtherTypesAreRefused() throws JOSEException {
		for (String type : List.of("JWT", "id+jwt", "logout+jwt", "jwt")) {
			refusedToken(sign(claims().build(), type));
		}
		refusedToken(sign(claims().build(), null));
	}

	@Test
	void unsignedTokensAreRefused() {
		String header = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");

		refusedToken(header + "." + base64(claims().build().toString()) + ".");
	}

	@Test
	void tokensSignedWithThePublicKeyAsASecretAreRefused() throws JOSEException {
		byte[] publicKey = TestIssuer.instance().key().toRSAPublicKey().getEncoded();
		SignedJWT token = new SignedJWT(
				new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test-key").type(new JOSEObjectType("at+jwt")).build(),
				claims().build());
		token.sign(new MACSigner(publicKey));

		refusedToken(token.serialize());
	}

	@Test
	void tokensSignedByAnotherKeyAreRefusedEvenWhenTheyBringIt() throws JOSEException {
		var foreign = new RSAKeyGenerator(2048).keyID("test-key").generate();
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test-key")
			.jwk(foreign.toPublicJWK())
			.type(new JOSEObjectType("at+jwt"))
			.build(), claims().build());
		token.sign(new RSASSASigner(foreign));

		refusedToken(token.serialize());
	}

	@Test
	void tokensWithAnUnknownCriticalHeaderAreRefused() throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test-key")
			.type(new JOSEObjectType("at+jwt"))
			.criticalParams(Set.of("magic"))
			.customParam("magic", "yes")
			.build(), claims().build());
		token.sign(new RSASSASigner(TestIssuer.instance().key()));

		refusedToken(token.serialize());
	}

	@Test
	void oversizedTokensAndNonsenseAreRefused() {
		refusedToken("a".repeat(9000));
		refusedToken("nonsense");
		refusedToken("a.b.c");
	}

	@Test
	void successesAreRememberedAndFailuresAreNot() {
		int[] asked = { 0 };
		Jwt jwt = Jwt.withTokenValue("t")
			.header("alg", "RS256")
			.subject("ada")
			.expiresAt(Instant.now().plusSeconds(900))
			.build();
		CachingJwtDecoder caching = new CachingJwtDecoder((token) -> {
			asked[0]++;
			if (token.equals("bad")) {
				throw new org.springframework.security.oauth2.jwt.BadJwtException("bad");
			}
			return jwt;
		}, InstantSource.system());

		caching.decode("good");
		caching.decode("good");
		assertThat(asked[0]).isEqualTo(1);
		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(JwtException.class).isThrownBy(() -> caching.decode("bad"));
		}
		assertThat(asked[0]).isEqualTo(3);
		caching.clear();
		caching.decode("good");
		assertThat(asked[0]).isEqualTo(4);
	}

	private void refused(UnaryOperator<JWTClaimsSet.Builder> spoil) {
		try {
			refusedToken(sign(spoil.apply(claims()).build(), "at+jwt"));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void refusedToken(String token) {
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.decoder.decode(token));
	}

	private static JWTClaimsSet.Builder claims() {
		return TokenSpec.user("ada").scopes("org:read").claims();
	}

	private static String sign(JWTClaimsSet claims, @org.jspecify.annotations.Nullable String type)
			throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test-key")
			.type((type != null) ? new JOSEObjectType(type) : null)
			.build(), claims);
		token.sign(new RSASSASigner(TestIssuer.instance().key()));
		return token.serialize();
	}

	private static String base64(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

}
