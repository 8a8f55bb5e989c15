/** Entries in the store. */
@NullMarked
package hub.catalog.entry.mongo;

import org.jspecify.annotations.NullMarked;
