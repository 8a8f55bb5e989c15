package hub.platform.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an idempotency key for 24 hours.
 *
 * @param id hash of issuer, client, subject, method, path and key
 * @param fingerprint hash of the whole request
 * @param state RUNNING, COMPLETED, REBUILT (answered, but the answer is not kept) or FREE
 * (refused or failed: a retry executes again)
 * @param operationId fixed by the first request; the id of what it creates
 * @param holdings organisations and factories of the caller at the time
 * @param status of the stored answer, as are the members after it
 */
public record KeyRecord(@BsonId String id, String fingerprint, String state, Instant leaseUntil, UUID operationId,
		List<String> holdings, Instant createdAt, Instant expiresAt, @Nullable Integer status,
		@Nullable String contentType, @Nullable String contentLanguage, @Nullable String location,
		@Nullable String etag, @Nullable Binary body) {

	static final String RUNNING = "RUNNING";

	static final String COMPLETED = "COMPLETED";

	/**
	 * Answered, with an answer that is not kept: a retry makes it again as the same
	 * operation.
	 */
	static final String REBUILT = "REBUILT";

	static final String FREE = "FREE";

}
