package hub.store.index;

import java.util.ArrayList;
import java.util.List;

/**
 * What an index was created with.
 *
 * @param sparse documents that have none of the fields are left out
 */
public record IndexDefinition(String name, List<IndexColumn> columns, boolean unique, boolean sparse) {

	public static final String ID = "_id";

	public IndexDefinition {
		columns = List.copyOf(columns);
	}

	/**
	 * The columns by which the entries really lie: behind the declared ones comes the
	 * document's id, in the direction of the last column, unless it is declared itself.
	 */
	List<IndexColumn> entryColumns() {
		if (holdsId()) {
			return columns;
		}
		List<IndexColumn> all = new ArrayList<>(columns);
		all.add(new IndexColumn(ID, idAscending()));
		return all;
	}

	boolean holdsId() {
		return columns.stream().anyMatch((column) -> column.path().equals(ID));
	}

	boolean idAscending() {
		return columns.getLast().ascending();
	}

}
