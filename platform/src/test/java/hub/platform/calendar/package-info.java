/** Tests of hub.platform.calendar. */
@NullMarked
package hub.platform.calendar;

import org.jspecify.annotations.NullMarked;
