/** Access to compute time: wiring of the service. */
@NullMarked
package hub.access;

import org.jspecify.annotations.NullMarked;
