/** The shipped data. */
@NullMarked
package hub.catalog.seed;

import org.jspecify.annotations.NullMarked;
