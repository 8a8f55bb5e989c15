/** What access must know of the partitions of the catalogue. */
@NullMarked
package hub.access.partition;

import org.jspecify.annotations.NullMarked;
