package hub.platform.caller;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes the decoder that the front door and every service verify tokens with: keys from
 * the configured address only, cached and refreshed ahead, usable for a day while the
 * issuer is down.
 */
public final class TokenDecoders {

	private static final int TIMEOUT_MILLIS = 2000;

	private static final int MAX_KEY_SET_BYTES = 65536;

	private TokenDecoders() {
	}

	public static JwtDecoder forHub(SecurityProperties settings, InstantSource realTime) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"),
				new JOSEObjectType("application/at+jwt")));
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
				Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), keys(settings.jwksUri())));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
		});
		NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
		decoder.setJwtValidator(new TokenProfile(settings, realTime));
		return new CachingJwtDecoder(decoder, realTime);
	}

	private static JWKSource<SecurityContext> keys(URI address) {
		return JWKSourceBuilder
			.create(toUrl(address), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_KEY_SET_BYTES))
			.cache(Duration.ofMinutes(5).toMillis(), TIMEOUT_MILLIS * 2L)
			.rateLimited(Duration.ofSeconds(30).toMillis())
			.refreshAheadCache(true)
			.outageTolerant(Duration.ofHours(24).toMillis())
			.build();
	}

	private static URL toUrl(URI address) {
		try {
			return address.toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException("hub.security.jwks-uri must be an http or https address", ex);
		}
	}

}
