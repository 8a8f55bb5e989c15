/**
 * Machines, the partitions that jobs are sent to, and the accelerators inside.
 */
@NullMarked
package hub.catalog.system;

import org.jspecify.annotations.NullMarked;
