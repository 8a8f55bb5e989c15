package hub.store.query;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import hub.store.index.IndexColumn;
import org.jspecify.annotations.Nullable;

/**
 * The order a query asks for.
 *
 * @param columns none when any order will do
 */
record SortOrder(List<IndexColumn> columns) {

	private static final String NATURAL = "$natural";

	static SortOrder of(@Nullable Document sort, String idField) {
		if (sort == null) {
			return new SortOrder(List.of());
		}
		return new SortOrder(
				sort.entrySet().stream().map((entry) -> column(entry.getKey(), entry.getValue(), idField)).toList());
	}

	private static IndexColumn column(String path, @Nullable Object direction, String idField) {
		boolean ascending = !(direction instanceof Number number) || number.intValue() > 0;
		return new IndexColumn(path.equals(NATURAL) ? idField : path, ascending);
	}

	boolean isAny() {
		return columns.isEmpty();
	}

}
