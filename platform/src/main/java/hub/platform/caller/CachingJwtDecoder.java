package hub.platform.caller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Remembers verified tokens by their SHA-256 for at most a minute and never past their
 * end. Refusals are not remembered.
 */
public final class CachingJwtDecoder implements JwtDecoder {

	private static final Duration MAX_AGE = Duration.ofSeconds(60);

	private static final int MAX_TOKEN_BYTES = 8192;

	private final JwtDecoder decoder;

	private final Cache<String, Jwt> verified;

	public CachingJwtDecoder(JwtDecoder decoder, InstantSource realTime) {
		this.decoder = decoder;
		this.verified = Caffeine.newBuilder()
			.maximumSize(10_000)
			.expireAfter(Expiry.creating((String digest, Jwt token) -> timeLeft(token, realTime.instant())))
			.executor(Runnable::run)
			.build();
	}

	@Override
	public Jwt decode(String token) {
		if (token.length() > MAX_TOKEN_BYTES) {
			throw new BadJwtException("longer than " + MAX_TOKEN_BYTES + " bytes");
		}
		String digest = sha256(token);
		Jwt known = this.verified.getIfPresent(digest);
		if (known != null) {
			return known;
		}
		Jwt decoded = verify(token);
		this.verified.put(digest, decoded);
		return decoded;
	}

	/**
	 * An unknown key that may not be asked for again just now makes the token bad; the
	 * issuer is not down.
	 */
	private Jwt verify(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (JwtException ex) {
			for (Throwable cause = ex.getCause(); cause != null; cause = cause.getCause()) {
				if (cause instanceof RateLimitReachedException) {
					throw new BadJwtException("signed with an unknown key", ex);
				}
			}
			throw ex;
		}
	}

	/** Forgets all tokens, for example after a revocation. */
	public void clear() {
		this.verified.invalidateAll();
	}

	private static Duration timeLeft(Jwt token, Instant now) {
		Instant expiresAt = token.getExpiresAt();
		Duration left = (expiresAt != null) ? Duration.between(now, expiresAt) : Duration.ZERO;
		return (left.compareTo(MAX_AGE) < 0) ? (left.isNegative() ? Duration.ZERO : left) : MAX_AGE;
	}

	private static String sha256(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
