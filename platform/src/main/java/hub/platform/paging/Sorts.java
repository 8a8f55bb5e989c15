package hub.platform.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;

/**
 * The orders that a list offers. Each must be backed by an index that begins with the
 * tenant key, and every document must have the members.
 */
public final class Sorts {

	private static final int MAX_KEYS = 2;

	private final String defaultSort;

	private final Map<String, String> paths = new LinkedHashMap<>();

	private Sorts(String defaultSort) {
		this.defaultSort = defaultSort;
	}

	/**
	 * The allowed orders.
	 * @param defaultSort as on the wire, for example {@code -createdAt}
	 * @param allowed wire names; {@code name=path} when the document calls the member
	 * otherwise
	 */
	public static Sorts of(String defaultSort, String... allowed) {
		Sorts sorts = new Sorts(defaultSort);
		for (String name : allowed) {
			int equals = name.indexOf('=');
			sorts.paths.put((equals < 0) ? name : name.substring(0, equals),
					(equals < 0) ? name : name.substring(equals + 1));
		}
		return sorts;
	}

	List<SortKey> parse(@Nullable String sort) {
		String[] names = ((sort != null) ? sort : this.defaultSort).split(",", -1);
		if (names.length > MAX_KEYS) {
			throw new ValidationException(FieldError.parameter("sort", "TOO_MANY", Map.of("max", MAX_KEYS)));
		}
		List<SortKey> keys = new ArrayList<>();
		for (String name : names) {
			boolean descending = name.startsWith("-");
			String path = this.paths.get(descending ? name.substring(1) : name);
			if (path == null || keys.stream().anyMatch((key) -> key.path().equals(path))) {
				throw new ValidationException(FieldError.parameter("sort", "UNKNOWN_VALUE",
						Map.of("allowed", List.copyOf(this.paths.keySet()))));
			}
			keys.add(new SortKey(path, descending));
		}
		if (keys.stream().noneMatch((key) -> key.path().equals("_id"))) {
			keys.add(new SortKey("_id", keys.getLast().descending()));
		}
		return keys;
	}

}
