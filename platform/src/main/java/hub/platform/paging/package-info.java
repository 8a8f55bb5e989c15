/** Keyset pages with cursors that are encrypted and bound to caller and filters. */
@NullMarked
package hub.platform.paging;

import org.jspecify.annotations.NullMarked;
