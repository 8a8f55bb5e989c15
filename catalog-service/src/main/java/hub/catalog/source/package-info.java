/**
 * Figures, and where they were read.
 */
@NullMarked
package hub.catalog.source;

import org.jspecify.annotations.NullMarked;
