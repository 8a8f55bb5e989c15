/** Who must act next, since when and until when. */
@NullMarked
package hub.platform.next;

import org.jspecify.annotations.NullMarked;
