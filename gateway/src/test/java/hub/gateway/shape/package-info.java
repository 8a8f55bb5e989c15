/** Rules of the shape of requests. */
@NullMarked
package hub.gateway.shape;

import org.jspecify.annotations.NullMarked;
