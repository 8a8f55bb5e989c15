/** Tests of the package of this name. */
@NullMarked
package hub.expertise.ticket;

import org.jspecify.annotations.NullMarked;
