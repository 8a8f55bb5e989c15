package hub.store.query;

import java.util.ArrayList;
import java.util.List;

import hub.store.index.IndexView;
import hub.store.index.KeyRange;
import hub.store.key.Key;
import hub.store.key.KeyWriter;
import org.jspecify.annotations.Nullable;

/**
 * What one alternative of a filter says about the columns of one index.
 *
 * @param columns the values of each column, null where anything goes
 */
record Bounds(IndexView index, List<@Nullable Intervals> columns) {

	private static final int MOST_PREFIXES = 1_000;

	private static final Interval ANYTHING = new Interval(new Cut(Key.EMPTY, false), new Cut(Key.EMPTY, true), false);

	private static final Interval NOTHING_THERE = Interval.of(KeyWriter.of(null));

	/**
	 * Reads the bounds of an index.
	 * @param choice which of several conditions on an array narrows the index, as they
	 * cannot be combined
	 * @return null when no document satisfies the conditions
	 */
	static @Nullable Bounds of(IndexView index, Conditions conditions, int choice) {
		List<@Nullable Intervals> columns = new ArrayList<>();
		for (int i = 0; i < index.columns().size(); i++) {
			List<Intervals> values = conditions.on(index.columns().get(i).path());
			Intervals bounds = null;
			if (!values.isEmpty()) {
				bounds = index.holdsArrays(i) ? values.get(choice % values.size())
						: values.stream().reduce(Intervals::intersect).orElseThrow();
			}
			if (bounds != null && bounds.isEmpty()) {
				return null;
			}
			columns.add(bounds);
		}
		return new Bounds(index, columns);
	}

	/** The same bounds with every value that the first column has. */
	Bounds withLeading(List<Key> values) {
		List<@Nullable Intervals> more = new ArrayList<>(columns);
		more.set(0, Intervals.union(values.stream().map(Interval::of).toList()));
		return new Bounds(index, more);
	}

	/** Whether documents that a sparse index leaves out cannot be asked for. */
	boolean excludeMissing() {
		Intervals first = columns.getFirst();
		return first != null && first.intersect(Intervals.of(NOTHING_THERE)).isEmpty();
	}

	/** How many leading columns have but a few values, each of which can be looked up. */
	int leadingPoints() {
		int points = 0;
		long prefixes = 1;
		for (Intervals values : columns) {
			if (values == null || !values.arePoints()) {
				break;
			}
			prefixes *= values.parts().size();
			if (prefixes > MOST_PREFIXES) {
				break;
			}
			points++;
		}
		return points;
	}

	/** The single value of a column, or null. */
	@Nullable Key constant(int column) {
		Intervals values = columns.get(column);
		return (values != null && values.isPoint()) ? values.parts().getFirst().value() : null;
	}

	/** The combinations of the values of the first columns. */
	List<Key> prefixes(int depth) {
		List<Key> prefixes = List.of(Key.EMPTY);
		for (int column = 0; column < depth; column++) {
			prefixes = extend(prefixes, column);
		}
		return prefixes;
	}

	private List<Key> extend(List<Key> prefixes, int column) {
		Intervals values = columns.get(column);
		List<Key> longer = new ArrayList<>();
		for (Key prefix : prefixes) {
			for (Interval point : (values != null) ? values.parts() : List.<Interval>of()) {
				boolean ascending = index.columns().get(column).ascending();
				longer.add(prefix.append(ascending ? point.value() : point.value().inverted()));
			}
		}
		return longer;
	}

	/** The stretches of the index behind the given first columns. */
	List<KeyRange> ranges(Key prefix, int depth) {
		int points = Math.max(depth, leadingPoints());
		List<Key> prefixes = List.of(prefix);
		for (int column = depth; column < points; column++) {
			prefixes = extend(prefixes, column);
		}
		List<KeyRange> ranges = new ArrayList<>();
		boolean ascending = points < columns.size() && index.columns().get(points).ascending();
		Intervals values = (points < columns.size()) ? columns.get(points) : null;
		for (Key each : prefixes) {
			for (Interval interval : (values != null) ? values.parts() : List.of(ANYTHING)) {
				KeyRange range = interval.range(each, ascending);
				if (range != null) {
					ranges.add(range);
				}
			}
		}
		return ranges;
	}

}
