package hub.store.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import hub.store.key.Key;
import hub.store.key.KeyWriter;
import org.jspecify.annotations.Nullable;

/**
 * The entries one document has in one index: one for each combination of the elements of
 * an array, a null for a missing field.
 *
 * @param keys the keys without the document's id
 * @param arrayColumns bit n is set when column n met an array
 */
public record IndexEntries(Set<Key> keys, long arrayColumns) {

	/**
	 * Collects the entries of a document.
	 * @throws CannotIndexParallelArraysError when two different arrays would multiply
	 */
	public static IndexEntries of(Document document, IndexDefinition index) {
		List<Values> columns = new ArrayList<>();
		Set<String> arrays = new LinkedHashSet<>();
		boolean present = false;
		long arrayColumns = 0;
		for (int i = 0; i < index.columns().size(); i++) {
			Values values = new Values(index.columns().get(i));
			values.collect(document, 0);
			columns.add(values);
			present |= values.present;
			if (values.array != null) {
				arrays.add(values.array);
				arrayColumns |= 1L << i;
			}
		}
		if (arrays.size() > 1) {
			throw new CannotIndexParallelArraysError(arrays);
		}
		if (index.sparse() && !present) {
			return new IndexEntries(Set.of(), 0);
		}
		return new IndexEntries(combine(columns), arrayColumns);
	}

	private static Set<Key> combine(List<Values> columns) {
		Set<Key> keys = Set.of(Key.EMPTY);
		for (Values values : columns) {
			Set<Key> longer = new LinkedHashSet<>();
			for (Key key : keys) {
				for (Key value : values.keys) {
					longer.add(key.append(values.column.ascending() ? value : value.inverted()));
				}
			}
			keys = longer;
		}
		return keys;
	}

	private static final class Values {

		private final IndexColumn column;

		private final List<String> path;

		private final Set<Key> keys = new LinkedHashSet<>();

		private @Nullable String array;

		private boolean present;

		private Values(IndexColumn column) {
			this.column = column;
			this.path = column.fragments();
		}

		private void collect(@Nullable Object value, int depth) {
			if (value instanceof Collection<?> elements) {
				if (array == null) {
					array = String.join(".", path.subList(0, depth));
				}
				present = true;
				elements(elements, depth);
			}
			else if (depth == path.size()) {
				present |= !(value instanceof Missing);
				keys.add(KeyWriter.of(value));
			}
			else if (value instanceof Document document) {
				Object child = document.getOrMissing(path.get(depth));
				collect(child, depth + 1);
			}
			else {
				keys.add(KeyWriter.of(null));
			}
		}

		private void elements(Collection<?> elements, int depth) {
			if (elements.isEmpty()) {
				keys.add(KeyWriter.ofEmptyArray());
			}
			for (Object element : elements) {
				if (depth == path.size()) {
					keys.add(KeyWriter.of(element));
				}
				else {
					collect(element, depth);
				}
			}
		}

	}

}
