package hub.identity.signin.mongo;

import java.time.Instant;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A browser session in the store. Purpose: to stay signed in. Retention: until it expires
 * or the person signs out.
 */
public record SessionDocument(@BsonId String tokenHash, UUID personId, Instant authenticatedAt, Instant expiresAt) {
}
