package hub.identity.key.mongo;

import java.time.Instant;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A signing key in the store. Purpose: signing tokens. Retention: until its tokens have
 * expired. No personal data.
 *
 * @param jwk the private key as JWK, encrypted when an encryption key is set
 */
public record SigningKeyDocument(@BsonId long sequence, Instant createdAt, Instant activeFrom, String jwk) {
}
