/** The MongoDB-compatible store for one machine: durable, with ordered indexes. */
@NullMarked
package hub.store;

import org.jspecify.annotations.NullMarked;
