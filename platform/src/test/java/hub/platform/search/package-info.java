/** Tests of hub.platform.search. */
@NullMarked
package hub.platform.search;

import org.jspecify.annotations.NullMarked;
