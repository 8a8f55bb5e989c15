/** Rules of the limits. */
@NullMarked
package hub.gateway.limit;

import org.jspecify.annotations.NullMarked;
