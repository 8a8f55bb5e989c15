/** Calls to the other services of the hub, with this service's own token. */
@NullMarked
package hub.platform.peer;

import org.jspecify.annotations.NullMarked;
