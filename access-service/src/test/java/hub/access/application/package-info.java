/** Tests of the package of this name. */
@NullMarked
package hub.access.application;

import org.jspecify.annotations.NullMarked;
