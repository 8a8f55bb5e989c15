/**
 * The shipped data, loaded once.
 */
@NullMarked
package hub.catalog.seed;

import org.jspecify.annotations.NullMarked;
