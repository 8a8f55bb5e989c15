/** Tests of the package of this name. */
@NullMarked
package hub.expertise.category;

import org.jspecify.annotations.NullMarked;
