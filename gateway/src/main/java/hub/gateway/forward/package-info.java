/** Passing a request on to its service, within a deadline and without piling up. */
@NullMarked
package hub.gateway.forward;

import org.jspecify.annotations.NullMarked;
