package hub.access.mode;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where the terms come from.
 *
 * @param sourceKind {@code official}, {@code operator}, {@code press} or
 * {@code secondary}, a dated note about an official page
 * @param asOf date of the newest source read
 */
public record Provenance(String source, String sourceKind, LocalDate asOf, @Nullable String note) {
}
