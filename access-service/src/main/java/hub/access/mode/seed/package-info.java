/** Access modes as the shipped files tell them. */
@NullMarked
package hub.access.mode.seed;

import org.jspecify.annotations.NullMarked;
