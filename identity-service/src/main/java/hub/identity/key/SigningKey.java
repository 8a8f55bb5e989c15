package hub.identity.key;

import java.time.Instant;

import com.nimbusds.jose.jwk.RSAKey;

/**
 * A key pair that signs tokens during its turn.
 *
 * @param sequence its place in the succession, unique
 * @param activeFrom when its turn begins; it ends with the turn of the next
 */
public record SigningKey(long sequence, Instant createdAt, Instant activeFrom, RSAKey pair) {

	public String id() {
		return this.pair.getKeyID();
	}

}
