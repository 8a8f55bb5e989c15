package hub.store.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The values a field may have: intervals in ascending order that do not overlap.
 *
 * @param parts none when the field can have no value
 */
record Intervals(List<Interval> parts) {

	static Intervals of(Interval interval) {
		return interval.isEmpty() ? new Intervals(List.of()) : new Intervals(List.of(interval));
	}

	static Intervals union(List<Interval> intervals) {
		List<Interval> parts = new ArrayList<>();
		intervals.stream()
			.filter((interval) -> !interval.isEmpty())
			.sorted(Comparator.comparing(Interval::low))
			.forEach((next) -> {
				Interval last = parts.isEmpty() ? null : parts.getLast();
				if (last == null || last.high().compareTo(next.low()) < 0) {
					parts.add(next);
				}
				else if (last.high().compareTo(next.high()) < 0) {
					parts.set(parts.size() - 1, new Interval(last.low(), next.high(), false));
				}
			});
		return new Intervals(List.copyOf(parts));
	}

	Intervals intersect(Intervals other) {
		List<Interval> common = new ArrayList<>();
		for (Interval mine : parts) {
			for (Interval theirs : other.parts) {
				common.add(mine.intersect(theirs));
			}
		}
		return union(common);
	}

	boolean isEmpty() {
		return parts.isEmpty();
	}

	boolean arePoints() {
		return parts.stream().allMatch(Interval::point);
	}

	boolean isPoint() {
		return parts.size() == 1 && parts.getFirst().point();
	}

}
