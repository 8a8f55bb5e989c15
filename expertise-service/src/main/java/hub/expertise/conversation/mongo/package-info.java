/** Messages and notes in the store. */
@NullMarked
package hub.expertise.conversation.mongo;

import org.jspecify.annotations.NullMarked;
