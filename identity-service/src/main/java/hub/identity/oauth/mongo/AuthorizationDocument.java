package hub.identity.oauth.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An authorization in the store, from the request to its last refresh token. Purpose: to
 * redeem codes and refresh tokens. Retention: until the last of its tokens has expired.
 * No token is in it, only hashes.
 *
 * @param version guards against two redemptions of one code at once
 * @param keys what it is found by: {@code kind:hash} of each token and of the state
 * @param spentRefreshHashes refresh tokens that were replaced; presenting one ends the
 * authorization
 */
public record AuthorizationDocument(@BsonId String id, long version, String clientId, String principalName,
		String grantType, List<String> scopes, @Nullable PersonPart person, @Nullable RequestPart request,
		@Nullable String stateHash, @Nullable List<String> askedScopes, List<TokenPart> tokens, List<String> keys,
		List<String> spentRefreshHashes, Instant expiresAt) {

	/** Who signed in. */
	public record PersonPart(UUID id, Instant authenticatedAt) {
	}

	/** The authorization request, with the parameters that matter later. */
	public record RequestPart(String authorizationUri, String clientId, @Nullable String redirectUri,
			List<String> scopes, @Nullable String state, List<Parameter> parameters) {
	}

	/** One parameter of the request. */
	public record Parameter(String name, String value) {
	}

	/**
	 * One token.
	 *
	 * @param kind as the protocol names it, for example {@code code} or
	 * {@code refresh_token}
	 */
	public record TokenPart(String kind, String hash, Instant issuedAt, Instant expiresAt, boolean invalidated) {
	}

}
