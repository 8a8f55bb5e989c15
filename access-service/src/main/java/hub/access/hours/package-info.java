/** The units that compute time is counted in. */
@NullMarked
package hub.access.hours;

import org.jspecify.annotations.NullMarked;
