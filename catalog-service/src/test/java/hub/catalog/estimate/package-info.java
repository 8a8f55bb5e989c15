/** The rulebook of estimates. */
@NullMarked
package hub.catalog.estimate;

import org.jspecify.annotations.NullMarked;
