/**
 * What a piece of work needs: accelerator hours, memory, and where it fits.
 */
@NullMarked
package hub.catalog.estimate;

import org.jspecify.annotations.NullMarked;
