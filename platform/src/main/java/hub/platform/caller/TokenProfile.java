package hub.platform.caller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an access token of the hub must say beside being signed: RFC 9068 and the stricter
 * rules of the hub. The reason of a refusal stays on our side.
 */
public final class TokenProfile implements OAuth2TokenValidator<Jwt> {

	private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

	private final SecurityProperties settings;

	private final InstantSource realTime;

	public TokenProfile(SecurityProperties settings, InstantSource realTime) {
		this.settings = settings;
		this.realTime = realTime;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		return fits(token) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult
			.failure(new OAuth2Error("invalid_token", "not a token for this hub", null));
	}

	private boolean fits(Jwt token) {
		return isAccessToken(token) && this.settings.issuer().equals(token.getClaimAsString("iss"))
				&& audience(token).contains(this.settings.apiIdentifier()) && isTimely(token) && isComplete(token);
	}

	private static boolean isAccessToken(Jwt token) {
		return token.getHeaders().get("typ") instanceof String type && TYPES.contains(type.toLowerCase(Locale.ROOT));
	}

	private static List<String> audience(Jwt token) {
		List<String> audience = token.getAudience();
		return (audience != null) ? audience : List.of();
	}

	private boolean isTimely(Jwt token) {
		Instant issuedAt = token.getIssuedAt();
		Instant expiresAt = token.getExpiresAt();
		if (issuedAt == null || expiresAt == null) {
			return false;
		}
		Instant now = this.realTime.instant();
		Duration skew = this.settings.clockSkew();
		Instant notBefore = token.getNotBefore();
		return expiresAt.plus(skew).isAfter(now) && !issuedAt.minus(skew).isAfter(now)
				&& (notBefore == null || !notBefore.minus(skew).isAfter(now))
				&& Duration.between(issuedAt, expiresAt).compareTo(this.settings.maxLifetime()) <= 0;
	}

	private static boolean isComplete(Jwt token) {
		return isPresent(token.getSubject()) && isPresent(token.getId())
				&& (isPresent(token.getClaimAsString("client_id")) || isPresent(token.getClaimAsString("azp")));
	}

	private static boolean isPresent(@org.jspecify.annotations.Nullable String value) {
		return value != null && !value.isBlank();
	}

}
