package hub.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import hub.store.key.Key;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one index as one query sees them.
 *
 * @param columns by which the entries are ordered
 * @param arrayColumns bit n is set when column n holds elements of arrays
 * @param sparse documents that have none of the fields are missing
 * @param entries from key to the document's key, or to the document itself when the index
 * is the collection
 */
public record IndexView(String name, List<IndexColumn> columns, long arrayColumns, boolean sparse,
		MVMap<Key, ?> entries) {

	/** The collection itself, which lies in the order of its ids. */
	public static IndexView ofCollection(MVMap<Key, byte[]> documents, String idField) {
		return new IndexView("_id_", List.of(new IndexColumn(idField, true)), 0, false, documents);
	}

	static IndexView of(IndexDefinition index, long arrayColumns, MVMap<Key, Key> entries) {
		return new IndexView(index.name(), index.entryColumns(), arrayColumns, index.sparse(), entries);
	}

	public boolean holdsArrays(int column) {
		return (arrayColumns & 1L << column) != 0;
	}

	public boolean holdsArrays() {
		return arrayColumns != 0;
	}

	/** How many entries lie in a range, found without visiting them. */
	public long count(KeyRange range) {
		return Math.max(0, rank(range.end()) - rank(range.start()));
	}

	/**
	 * The different values of the first column, found by leaps.
	 * @param most how many are worth the trouble
	 * @return empty when there are more
	 */
	public Optional<List<Key>> leadingValues(int most) {
		boolean ascending = columns.getFirst().ascending();
		List<Key> values = new ArrayList<>();
		Key key = entries.firstKey();
		while (key != null) {
			if (values.size() == most) {
				return Optional.empty();
			}
			Key value = key.firstValue(ascending);
			values.add(ascending ? value : value.inverted());
			Key behind = value.behind();
			key = (behind != null) ? entries.ceilingKey(behind) : null;
		}
		return Optional.of(values);
	}

	private long rank(@Nullable Key key) {
		if (key == null) {
			return entries.sizeAsLong();
		}
		long index = entries.getKeyIndex(key);
		return (index >= 0) ? index : -index - 1;
	}

	/** Visits the entries from one key to another, both included where they exist. */
	public Cursor<Key, ?> cursor(@Nullable Key from, @Nullable Key to, boolean backward) {
		return entries.cursor(from, to, backward);
	}

}
