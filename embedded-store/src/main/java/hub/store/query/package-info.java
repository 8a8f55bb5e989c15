/** Finds the index that answers a query at the least cost, and walks it. */
@NullMarked
package hub.store.query;

import org.jspecify.annotations.NullMarked;
