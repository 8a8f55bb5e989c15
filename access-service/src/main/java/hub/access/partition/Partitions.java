package hub.access.partition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.access.mode.AccessModeId;

/**
 * What we ask of the catalogue.
 */
public interface Partitions {

	/**
	 * Partitions as they stand for a mode on a day, by their ids; without those that the
	 * catalogue does not have. Takes seconds at most, however many are asked for.
	 * @throws CatalogUnavailableException when the catalogue does not answer all in time
	 */
	Map<UUID, Partition> findPartitions(Set<UUID> ids, AccessModeId mode, LocalDate day);

}
