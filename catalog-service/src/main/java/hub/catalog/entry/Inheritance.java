package hub.catalog.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Traits that an entry has through others: a system those of its factory and of its
 * partitions. Read when asked, so that they are never out of date; one question for all
 * rows, however many there are.
 */
public interface Inheritance {

	/** The traits that come this way. */
	Set<String> names();

	/** The traits of each of the rows, by id; rows without any may be missing. */
	Map<UUID, Set<Trait>> of(List<Row> rows);

}
