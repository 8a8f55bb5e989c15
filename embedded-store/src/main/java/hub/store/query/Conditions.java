package hub.store.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a document must satisfy at least, by field. A field that holds an array may
 * satisfy each of its conditions with another element, so they are kept apart.
 */
record Conditions(Map<String, List<Intervals>> byPath) {

	static final Conditions NONE = new Conditions(Map.of());

	static Conditions of(String path, Intervals values) {
		return new Conditions(Map.of(path, List.of(values)));
	}

	Conditions and(Conditions other) {
		if (other.byPath.isEmpty()) {
			return this;
		}
		Map<String, List<Intervals>> both = new LinkedHashMap<>(byPath);
		other.byPath.forEach((path, values) -> both.merge(path, values, Conditions::join));
		return new Conditions(both);
	}

	private static List<Intervals> join(List<Intervals> left, List<Intervals> right) {
		return Stream.concat(left.stream(), right.stream()).toList();
	}

	/** The conditions of an embedded document, seen from the outside. */
	Conditions below(String path) {
		Map<String, List<Intervals>> nested = new LinkedHashMap<>();
		byPath.forEach((name, values) -> nested.put(path + "." + name, values));
		return new Conditions(nested);
	}

	List<Intervals> on(String path) {
		return byPath.getOrDefault(path, List.of());
	}

	/** Each of these with each of those. */
	static List<Conditions> product(List<Conditions> left, List<Conditions> right) {
		List<Conditions> all = new ArrayList<>();
		left.forEach((one) -> right.forEach((other) -> all.add(one.and(other))));
		return all;
	}

}
