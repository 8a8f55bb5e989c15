package hub.platform.outbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event on its way out: thin, without content.
 *
 * @param id the same at every delivery
 * @param subject what it is about, as {@code Type/id}
 * @param version of the subject when the event is delivered or later
 */
public record OutboxEvent(UUID id, String type, Instant at, String subject, UUID subjectId, long version,
		@Nullable UUID organisationId, @Nullable UUID factoryId) {

}
