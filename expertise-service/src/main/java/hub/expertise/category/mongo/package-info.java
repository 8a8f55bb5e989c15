/** Ticket categories in the store, and the shipped ones. */
@NullMarked
package hub.expertise.category.mongo;

import org.jspecify.annotations.NullMarked;
