/**
 * The clocks: domain time, which a demo may move, and real time; and work that becomes
 * due.
 */
@NullMarked
package hub.platform.time;

import org.jspecify.annotations.NullMarked;
