package hub.identity.oauth;

import java.time.Instant;

/**
 * The client assertions that were used, so that none is used twice.
 */
public interface SpentAssertions {

	/**
	 * Uses an assertion up.
	 * @param id its {@code jti}
	 * @return false when it was used before
	 */
	boolean spend(String clientId, String id, Instant expiresAt);

}
