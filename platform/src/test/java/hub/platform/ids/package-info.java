/** Tests of hub.platform.ids. */
@NullMarked
package hub.platform.ids;

import org.jspecify.annotations.NullMarked;
