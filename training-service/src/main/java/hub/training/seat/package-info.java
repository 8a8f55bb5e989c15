/**
 * The line of a session: who holds a seat, who is offered one, who waits, and by which
 * rules.
 */
@NullMarked
package hub.training.seat;

import org.jspecify.annotations.NullMarked;
