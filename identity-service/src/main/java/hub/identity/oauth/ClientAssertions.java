package hub.identity.oauth;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import hub.platform.caller.SecurityProperties;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Checks what a client signs to prove who it is ({@code private_key_jwt}, RFC 7523).
 * Stricter than Spring: the audience is this issuer and nothing else, the life is short,
 * and each assertion is used once. Keys come from the registration only; we fetch none.
 */
@Component
class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

	private static final Duration SKEW = Duration.ofSeconds(30);

	private static final Duration MAX_LIFETIME = Duration.ofMinutes(5);

	private static final int MAX_ID_LENGTH = 200;

	private final SpentAssertions spent;

	private final String issuer;

	private final InstantSource realTime;

	ClientAssertions(SpentAssertions spent, SecurityProperties security,
			@Qualifier("realTime") InstantSource realTime) {
		this.spent = spent;
		this.issuer = security.issuer();
		this.realTime = realTime;
	}

	@Override
	public JwtDecoder createDecoder(RegisteredClient client) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT,
				new JOSEObjectType("client-authentication+jwt"), null));
		processor.setJWSKeySelector(
				new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256),
						(selector, _) -> select(selector, keysOf(client))));
		processor.setJWTClaimsSetVerifier((_, _) -> {
		});
		NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
		decoder.setJwtValidator((assertion) -> (isAcceptable(assertion, client) && isNew(assertion, client))
				? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(
						new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, "not an assertion for this issuer", null)));
		return decoder;
	}

	/**
	 * The keys that an assertion names; where it names none of ours, those that were
	 * registered without a name.
	 */
	private static List<JWK> select(JWKSelector selector, JWKSet keys) {
		List<JWK> named = selector.select(keys);
		return !named.isEmpty() ? named : keys.getKeys()
			.stream()
			.filter((key) -> key.getKeyID() == null && selector.getMatcher().getKeyTypes().contains(key.getKeyType()))
			.toList();
	}

	private static JWKSet keysOf(RegisteredClient client) {
		String keySet = client.getClientSettings().getSetting(HubClients.KEY_SET);
		if (keySet == null) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
		}
		try {
			return JWKSet.parse(keySet);
		}
		catch (ParseException ex) {
			throw new IllegalStateException("The keys of client " + client.getId() + " are damaged", ex);
		}
	}

	private boolean isAcceptable(Jwt assertion, RegisteredClient client) {
		return client.getClientId().equals(assertion.getClaimAsString("iss"))
				&& client.getClientId().equals(assertion.getSubject())
				&& List.of(this.issuer).equals(assertion.getAudience()) && isTimely(assertion);
	}

	private boolean isTimely(Jwt assertion) {
		Instant now = this.realTime.instant();
		Instant expiresAt = assertion.getExpiresAt();
		Instant notBefore = assertion.getNotBefore();
		Instant issuedAt = assertion.getIssuedAt();
		return expiresAt != null && expiresAt.plus(SKEW).isAfter(now)
				&& !expiresAt.isAfter(now.plus(MAX_LIFETIME).plus(SKEW))
				&& (notBefore == null || !notBefore.isAfter(now.plus(SKEW)))
				&& (issuedAt == null || !issuedAt.isAfter(now.plus(SKEW)));
	}

	private boolean isNew(Jwt assertion, RegisteredClient client) {
		String id = assertion.getId();
		Instant expiresAt = assertion.getExpiresAt();
		return id != null && !id.isBlank() && id.length() <= MAX_ID_LENGTH && expiresAt != null
				&& this.spent.spend(client.getClientId(), id, expiresAt.plus(SKEW));
	}

}
