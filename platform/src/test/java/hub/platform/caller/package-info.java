/** Tests of hub.platform.caller. */
@NullMarked
package hub.platform.caller;

import org.jspecify.annotations.NullMarked;
