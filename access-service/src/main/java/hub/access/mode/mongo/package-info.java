/** Access modes in the store. */
@NullMarked
package hub.access.mode.mongo;

import org.jspecify.annotations.NullMarked;
