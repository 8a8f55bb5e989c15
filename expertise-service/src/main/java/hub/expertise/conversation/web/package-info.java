/** Messages and notes over HTTP. */
@NullMarked
package hub.expertise.conversation.web;

import org.jspecify.annotations.NullMarked;
