/** Tests of hub.platform.store. */
@NullMarked
package hub.platform.store;

import org.jspecify.annotations.NullMarked;
