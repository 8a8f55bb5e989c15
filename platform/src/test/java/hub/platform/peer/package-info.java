/** Tests of hub.platform.peer. */
@NullMarked
package hub.platform.peer;

import org.jspecify.annotations.NullMarked;
