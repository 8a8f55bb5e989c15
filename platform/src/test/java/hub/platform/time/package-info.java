/** Tests of hub.platform.time. */
@NullMarked
package hub.platform.time;

import org.jspecify.annotations.NullMarked;
