package hub.access.partition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import hub.access.mode.AccessModeId;

/**
 * What we ask of the catalogue.
 */
public interface Partitions {

	/**
	 * A partition as it stands for a mode on a day; empty when the catalogue has none of
	 * this id.
	 * @throws CatalogUnavailableException when the catalogue gives no answer
	 */
	Optional<Partition> findPartition(UUID id, AccessModeId mode, LocalDate day);

}
