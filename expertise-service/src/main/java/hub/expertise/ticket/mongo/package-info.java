/** Tickets in the store. */
@NullMarked
package hub.expertise.ticket.mongo;

import org.jspecify.annotations.NullMarked;
