/** What people do with tickets: open, correct and move them. */
@NullMarked
package hub.expertise.helpdesk;

import org.jspecify.annotations.NullMarked;
