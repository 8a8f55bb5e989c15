/** Machines. */
@NullMarked
package hub.catalog.system;

import org.jspecify.annotations.NullMarked;
