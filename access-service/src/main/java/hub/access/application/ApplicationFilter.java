package hub.access.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which applications a list shows; an empty list or an absent value admits all.
 *
 * @param createdAfter created at this instant or later
 * @param createdBefore created before this instant
 */
public record ApplicationFilter(@Nullable UUID organisationId, @Nullable UUID projectId, @Nullable UUID accessModeId,
		List<ApplicationStatus> statuses, @Nullable String reference, @Nullable Instant createdAfter,
		@Nullable Instant createdBefore) {
}
