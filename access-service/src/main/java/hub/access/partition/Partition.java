package hub.access.partition;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an application must know of a partition of the catalogue.
 *
 * @param acceleratorsPerNode absent when the catalogue does not know
 * @param closedBecause why it admits no new work under the mode asked for; absent when it
 * does
 */
public record Partition(UUID id, UUID systemId, @Nullable Integer acceleratorsPerNode, boolean retired,
		@Nullable String closedBecause) {
}
