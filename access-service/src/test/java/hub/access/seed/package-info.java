/** Tests of the package of this name. */
@NullMarked
package hub.access.seed;

import org.jspecify.annotations.NullMarked;
