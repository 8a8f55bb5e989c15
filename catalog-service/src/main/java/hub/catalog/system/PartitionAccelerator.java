package hub.catalog.system;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The accelerators in the nodes of a partition.
 *
 * @param acceleratorId its entry; absent when the catalogue has none
 * @param model absent when the source names only the vendor
 */
public record PartitionAccelerator(@Nullable UUID acceleratorId, String vendor, @Nullable String model) {

}
