package hub.store.query;

import hub.store.index.KeyRange;
import hub.store.key.Key;
import hub.store.key.KeyWriter;
import hub.store.key.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field between two cuts.
 *
 * @param point whether it is exactly one value
 */
record Interval(Cut low, Cut high, boolean point) {

	static Interval of(Key value) {
		return new Interval(new Cut(value, false), new Cut(value, true), true);
	}

	/** What compares with the value and comes after it. */
	static Interval above(@Nullable Object value, boolean inclusive) {
		return new Interval(new Cut(KeyWriter.of(value), !inclusive), behindKind(value), false);
	}

	/** What compares with the value and comes before it. */
	static Interval below(@Nullable Object value, boolean inclusive) {
		Cut start = new Cut(KeyWriter.ofType(ValueKind.of(value)), false);
		return new Interval(start, new Cut(KeyWriter.of(value), inclusive), false);
	}

	private static Cut behindKind(@Nullable Object value) {
		return new Cut(KeyWriter.ofType(ValueKind.of(value)), true);
	}

	boolean isEmpty() {
		return low.compareTo(high) >= 0;
	}

	Interval intersect(Interval other) {
		Cut start = (low.compareTo(other.low) >= 0) ? low : other.low;
		Cut end = (high.compareTo(other.high) <= 0) ? high : other.high;
		boolean single = start.key().equals(end.key()) && start.key().length() > 1;
		return new Interval(start, end, point || other.point || single);
	}

	/** The single value of a point. */
	Key value() {
		return low.key();
	}

	/** Where these values lie in an index, behind what leads the column. */
	@Nullable KeyRange range(Key prefix, boolean ascending) {
		Key start;
		Key end;
		if (ascending) {
			start = place(prefix, low.key(), low.behind());
			end = place(prefix, high.key(), high.behind());
		}
		else {
			start = place(prefix, high.key().inverted(), !high.behind());
			end = place(prefix, low.key().inverted(), !low.behind());
		}
		return (start == null) ? null : new KeyRange(start, end);
	}

	private static @Nullable Key place(Key prefix, Key value, boolean behind) {
		Key key = prefix.append(value);
		return behind ? key.behind() : key;
	}

}
