/** Tests of the package of this name. */
@NullMarked
package hub.access.hours;

import org.jspecify.annotations.NullMarked;
