package hub.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One audited act. Names of changed members, never values; kept for twelve months.
 *
 * @param day the UTC day whose chain it belongs to
 * @param sequence position in that chain, from 1 without gaps
 * @param hash SHA-256 over {@code previousHash} and what the record says
 */
public record AuditRecord(@BsonId UUID id, String day, long sequence, Instant at, String actorKind, String actorIssuer,
		String actorSubject, String actorClient, String action, String targetType, @Nullable UUID targetId,
		@Nullable UUID organisationId, @Nullable UUID factoryId, String outcome, @Nullable String reason,
		List<String> changed, @Nullable String requestId, String previousHash, String hash) {

}
