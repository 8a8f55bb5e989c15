/**
 * What is written about a ticket: messages for everybody who sees it, notes for support
 * staff.
 */
@NullMarked
package hub.expertise.conversation;

import org.jspecify.annotations.NullMarked;
