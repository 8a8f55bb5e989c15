/** Tests of the package of this name. */
@NullMarked
package hub.access.mode;

import org.jspecify.annotations.NullMarked;
