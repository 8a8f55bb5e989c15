/** Tests of hub.platform.problem. */
@NullMarked
package hub.platform.problem;

import org.jspecify.annotations.NullMarked;
