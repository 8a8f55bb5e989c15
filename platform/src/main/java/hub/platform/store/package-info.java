/** The document store: one document is the transaction. */
@NullMarked
package hub.platform.store;

import org.jspecify.annotations.NullMarked;
