/** Working days of a country. */
@NullMarked
package hub.platform.calendar;

import org.jspecify.annotations.NullMarked;
