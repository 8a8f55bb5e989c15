/** An event while it waits in its document. */
@NullMarked
package hub.platform.event;

import org.jspecify.annotations.NullMarked;
