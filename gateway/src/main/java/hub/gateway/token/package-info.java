/** Who calls, as far as the front door must know. */
@NullMarked
package hub.gateway.token;

import org.jspecify.annotations.NullMarked;
