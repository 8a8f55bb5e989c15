/**
 * Whether access modes admit new work to partitions, and when machines stand still.
 */
@NullMarked
package hub.catalog.availability;

import org.jspecify.annotations.NullMarked;
