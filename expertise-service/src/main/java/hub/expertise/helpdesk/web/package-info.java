/** Tickets over HTTP. */
@NullMarked
package hub.expertise.helpdesk.web;

import org.jspecify.annotations.NullMarked;
