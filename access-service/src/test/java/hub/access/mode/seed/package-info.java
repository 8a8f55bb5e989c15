/** Tests of the package of this name. */
@NullMarked
package hub.access.mode.seed;

import org.jspecify.annotations.NullMarked;
