/** Ticket categories over HTTP. */
@NullMarked
package hub.expertise.category.web;

import org.jspecify.annotations.NullMarked;
