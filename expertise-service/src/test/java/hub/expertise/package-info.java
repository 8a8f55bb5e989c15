/** Tests of the package of this name. */
@NullMarked
package hub.expertise;

import org.jspecify.annotations.NullMarked;
