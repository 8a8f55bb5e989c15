package hub.store.query;

import java.util.List;

import hub.store.index.IndexView;
import hub.store.index.KeyRange;

/**
 * How to answer a query: which stretches of which index to walk.
 *
 * @param ordered whether the entries come in the order the query asks for
 * @param backward whether to walk from the last to the first
 */
record Plan(IndexView index, List<Group> groups, boolean ordered, boolean backward) {

	/**
	 * Stretches that share their leading columns, so that what follows decides their
	 * order.
	 *
	 * @param prefixLength of the shared columns, in bytes
	 */
	record Group(int prefixLength, List<KeyRange> ranges) {
	}

	private static final int MOST_COUNTED = 256;

	/** How many entries there are to walk, near enough. */
	long entries() {
		long ranges = groups.stream().mapToLong((group) -> group.ranges().size()).sum();
		long counted = groups.stream()
			.flatMap((group) -> group.ranges().stream())
			.limit(MOST_COUNTED)
			.mapToLong(index::count)
			.sum();
		return (ranges <= MOST_COUNTED) ? counted : counted * ranges / MOST_COUNTED;
	}

}
