package hub.access.mode;

import java.time.Instant;

/**
 * A way to ask for compute time, such as Playground or Large Scale. What it asks and
 * offers are its terms; they are data, dated and sourced.
 */
public record AccessMode(AccessModeId id, long version, Instant createdAt, Instant updatedAt, String slug,
		ModeTerms terms) {
}
