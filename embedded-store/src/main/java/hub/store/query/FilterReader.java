package hub.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import hub.store.key.Key;
import hub.store.key.KeyWriter;
import hub.store.key.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a filter what helps to choose and narrow an index: alternatives of which a
 * matching document satisfies at least one. What it does not understand it leaves out, so
 * that the alternatives admit too much and never too little; the matcher has the last
 * word on each document.
 */
final class FilterReader {

	private static final int MOST_ALTERNATIVES = 64;

	private FilterReader() {
	}

	static List<Conditions> read(Document filter) {
		List<Conditions> alternatives = List.of(Conditions.NONE);
		for (Map.Entry<String, Object> entry : filter.entrySet()) {
			alternatives = narrow(alternatives, clause(entry.getKey(), entry.getValue()));
		}
		return alternatives;
	}

	// too many alternatives: this clause is left to the matcher
	private static List<Conditions> narrow(List<Conditions> alternatives, List<Conditions> clause) {
		if (alternatives.size() * clause.size() > MOST_ALTERNATIVES) {
			return alternatives;
		}
		return Conditions.product(alternatives, clause);
	}

	private static List<Conditions> clause(String name, @Nullable Object value) {
		return switch (name) {
			case "$and" -> and(value);
			case "$or" -> or(value);
			default -> name.startsWith("$") ? List.of(Conditions.NONE) : List.of(field(name, value));
		};
	}

	private static List<Conditions> and(@Nullable Object clauses) {
		List<Conditions> alternatives = List.of(Conditions.NONE);
		for (Document clause : documents(clauses)) {
			alternatives = narrow(alternatives, read(clause));
		}
		return alternatives;
	}

	private static List<Conditions> or(@Nullable Object clauses) {
		List<Conditions> alternatives = new ArrayList<>();
		for (Document clause : documents(clauses)) {
			alternatives.addAll(read(clause));
		}
		return alternatives.isEmpty() ? List.of(Conditions.NONE) : alternatives;
	}

	private static List<Document> documents(@Nullable Object clauses) {
		if (clauses instanceof Collection<?> list && list.stream().allMatch(Document.class::isInstance)) {
			return list.stream().map(Document.class::cast).toList();
		}
		return List.of();
	}

	private static Conditions field(String path, @Nullable Object value) {
		if (path.chars().anyMatch(Character::isDigit) && hasPosition(path)) {
			return Conditions.NONE;
		}
		if (!(value instanceof Document document)) {
			return equal(path, value);
		}
		Conditions conditions = Conditions.NONE;
		for (Map.Entry<String, Object> operator : document.entrySet()) {
			conditions = conditions.and(operator(path, operator.getKey(), operator.getValue()));
		}
		return conditions;
	}

	private static boolean hasPosition(String path) {
		return List.of(path.split("\\.", -1)).stream().anyMatch((part) -> part.chars().allMatch(Character::isDigit));
	}

	private static Conditions operator(String path, String operator, @Nullable Object value) {
		return switch (operator) {
			case "$eq" -> equal(path, value);
			case "$in" -> in(path, value);
			case "$all" -> all(path, value);
			case "$exists" -> Boolean.FALSE.equals(value) ? equal(path, null) : Conditions.NONE;
			case "$gt", "$gte" ->
				isOrdered(value) ? interval(path, Interval.above(value, operator.equals("$gte"))) : Conditions.NONE;
			case "$lt", "$lte" ->
				isOrdered(value) ? interval(path, Interval.below(value, operator.equals("$lte"))) : Conditions.NONE;
			case "$elemMatch" -> element(path, value);
			default -> Conditions.NONE;
		};
	}

	private static Conditions interval(String path, Interval interval) {
		return Conditions.of(path, Intervals.of(interval));
	}

	private static Conditions equal(String path, @Nullable Object value) {
		return isScalar(value) ? Conditions.of(path, Intervals.union(points(value))) : Conditions.NONE;
	}

	private static Conditions in(String path, @Nullable Object value) {
		if (!(value instanceof Collection<?> values) || !values.stream().allMatch(FilterReader::isScalar)) {
			return Conditions.NONE;
		}
		List<Interval> points = new ArrayList<>();
		values.forEach((each) -> points.addAll(points(each)));
		return Conditions.of(path, Intervals.union(points));
	}

	private static Conditions all(String path, @Nullable Object value) {
		Conditions conditions = Conditions.NONE;
		if (value instanceof Collection<?> values) {
			for (Object each : values) {
				conditions = conditions.and(equal(path, each));
			}
		}
		return conditions;
	}

	// one element satisfies all of it, so its bounds may be intersected
	private static Conditions element(String path, @Nullable Object value) {
		if (!(value instanceof Document document) || document.isEmpty()) {
			return Conditions.NONE;
		}
		if (!document.keySet().iterator().next().startsWith("$")) {
			List<Conditions> alternatives = read(document);
			return (alternatives.size() == 1) ? alternatives.getFirst().below(path) : Conditions.NONE;
		}
		return field(path, document).on(path)
			.stream()
			.reduce(Intervals::intersect)
			.map((common) -> Conditions.of(path, common))
			.orElse(Conditions.NONE);
	}

	private static List<Interval> points(@Nullable Object value) {
		Key key = KeyWriter.of(value);
		return List.of(Interval.of(key));
	}

	private static boolean isScalar(@Nullable Object value) {
		return switch (ValueKind.of(value)) {
			case DOCUMENT, ARRAY, PATTERN, OTHER -> false;
			default -> true;
		};
	}

	private static boolean isOrdered(@Nullable Object value) {
		return switch (ValueKind.of(value)) {
			case NULL, MIN_KEY, MAX_KEY -> false;
			default -> isScalar(value);
		};
	}

}
