/**
 * Entries in MongoDB: one document shape for every kind.
 */
@NullMarked
package hub.catalog.entry.mongo;

import org.jspecify.annotations.NullMarked;
