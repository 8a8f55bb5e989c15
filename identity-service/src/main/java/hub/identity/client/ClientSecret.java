package hub.identity.client;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A secret of an API client, kept as its hash.
 *
 * @param expiresAt absent while it is the current one
 */
public record ClientSecret(UUID id, String hash, Instant createdAt, @Nullable Instant expiresAt) {

	public boolean isValid(Instant now) {
		return this.expiresAt == null || now.isBefore(this.expiresAt);
	}

	ClientSecret endingBy(Instant end) {
		boolean earlier = this.expiresAt != null && this.expiresAt.isBefore(end);
		return earlier ? this : new ClientSecret(this.id, this.hash, this.createdAt, end);
	}

}
