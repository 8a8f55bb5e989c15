/** What an organisation writes into an application, and what that must keep. */
@NullMarked
package hub.access.content;

import org.jspecify.annotations.NullMarked;
