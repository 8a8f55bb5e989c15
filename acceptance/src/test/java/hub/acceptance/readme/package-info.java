/** The README taken at its word: its commands are executed and its answers compared. */
@NullMarked
package hub.acceptance.readme;

import org.jspecify.annotations.NullMarked;
