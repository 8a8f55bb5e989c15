/** Requests for help: who asked, who helps, how far it is, and who must act next. */
@NullMarked
package hub.expertise.ticket;

import org.jspecify.annotations.NullMarked;
