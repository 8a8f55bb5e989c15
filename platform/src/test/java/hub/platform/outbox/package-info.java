/** Tests of hub.platform.outbox. */
@NullMarked
package hub.platform.outbox;

import org.jspecify.annotations.NullMarked;
