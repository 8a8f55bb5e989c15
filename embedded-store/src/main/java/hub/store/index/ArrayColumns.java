package hub.store.index;

import org.h2.mvstore.MVMap;

/**
 * Remembers which columns of an index ever met an array. Such a column does not order
 * documents, and its bounds cannot be combined.
 */
public final class ArrayColumns {

	private final MVMap<String, Long> stored;

	private final String index;

	private volatile long columns;

	public ArrayColumns(MVMap<String, Long> stored, String index) {
		this.stored = stored;
		this.index = index;
		Long known = stored.get(index);
		this.columns = (known != null) ? known : 0;
	}

	long get() {
		return columns;
	}

	void add(long more) {
		if ((columns | more) != columns) {
			columns |= more;
			stored.put(index, columns);
		}
	}

	/** Forgets the index when it is dropped. */
	public void remove() {
		stored.remove(index);
	}

}
