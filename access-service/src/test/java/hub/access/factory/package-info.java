/** Tests of the package of this name. */
@NullMarked
package hub.access.factory;

import org.jspecify.annotations.NullMarked;
