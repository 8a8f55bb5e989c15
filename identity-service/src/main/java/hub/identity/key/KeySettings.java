package hub.identity.key;

import java.time.Duration;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How signing keys follow one another.
 *
 * @param rotation how long one key signs
 * @param publishAhead how long before its turn a key is published, so that every verifier
 * knows it in time
 * @param keep how long a key stays published after its turn; longer than any token lives
 * @param encryptionKey base64 of 32 bytes that encrypt private keys in the store; without
 * it they are stored as they are
 */
@Validated
@ConfigurationProperties("hub.identity.keys")
public record KeySettings(@DefaultValue("P30D") Duration rotation, @DefaultValue("P1D") Duration publishAhead,
		@DefaultValue("PT2H") Duration keep, @Nullable String encryptionKey) {

	@AssertTrue(message = "hub.identity.keys.publish-ahead must be shorter than hub.identity.keys.rotation")
	boolean isAheadShorterThanRotation() {
		return this.publishAhead.compareTo(this.rotation) < 0;
	}

}
