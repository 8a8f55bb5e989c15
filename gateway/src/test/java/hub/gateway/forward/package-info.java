/** Rules of the forwarding that need no service. */
@NullMarked
package hub.gateway.forward;

import org.jspecify.annotations.NullMarked;
