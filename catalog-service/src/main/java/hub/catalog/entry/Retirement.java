package hub.catalog.entry;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Why and when an entry left the lists.
 *
 * @param replacedById the entry that took its place, if any
 */
public record Retirement(@Nullable String reason, @Nullable UUID replacedById, Instant retiredAt) {

}
