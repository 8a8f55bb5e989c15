package hub.store.index;

import java.util.List;

/**
 * One field of an index with its direction.
 *
 * @param path the field, dotted when it lies in embedded documents
 */
public record IndexColumn(String path, boolean ascending) {

	List<String> fragments() {
		return List.of(path.split("\\.", -1));
	}

}
