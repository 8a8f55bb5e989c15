/** Tests of hub.platform.paging. */
@NullMarked
package hub.platform.paging;

import org.jspecify.annotations.NullMarked;
