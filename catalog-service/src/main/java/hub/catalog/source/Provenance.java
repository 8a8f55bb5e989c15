package hub.catalog.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement was read.
 *
 * @param asOf date of the statement, as precise as its source: a day, a month or a year
 * @param note what a reader must know beside it
 */
public record Provenance(String source, SourceKind sourceKind, String asOf, @Nullable String note) {

}
