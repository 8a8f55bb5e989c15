/** Access modes: the ways to ask for compute time, as data. */
@NullMarked
package hub.access.mode;

import org.jspecify.annotations.NullMarked;
