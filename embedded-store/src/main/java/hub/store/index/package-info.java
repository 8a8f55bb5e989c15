/** What an index holds of a document, and how it is seen by a query. */
@NullMarked
package hub.store.index;

import org.jspecify.annotations.NullMarked;
