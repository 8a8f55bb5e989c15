package hub.access.project;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which projects a list shows; what is absent admits all.
 *
 * @param createdAfter created at this instant or later
 * @param createdBefore created before this instant
 */
public record ProjectFilter(@Nullable UUID organisationId, @Nullable Instant createdAfter,
		@Nullable Instant createdBefore) {
}
