/** Whole journeys over HTTP against a running hub, whichever way it was started. */
@NullMarked
package hub.acceptance;

import org.jspecify.annotations.NullMarked;
