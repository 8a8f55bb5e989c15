package hub.store.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import hub.store.key.Key;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index.
 *
 * @param start the first key in it
 * @param end the first key behind it, null when it has no end
 */
public record KeyRange(Key start, @Nullable Key end) {

	public boolean isEmpty() {
		return end != null && start.compareTo(end) >= 0;
	}

	public boolean reaches(Key key) {
		return end == null || key.compareTo(end) <= 0;
	}

	public boolean contains(Key key) {
		return key.compareTo(start) >= 0 && (end == null || key.compareTo(end) < 0);
	}

	/** The same keys in ascending ranges that do not touch each other. */
	public static List<KeyRange> merge(List<KeyRange> ranges) {
		List<KeyRange> merged = new ArrayList<>();
		ranges.stream()
			.filter((range) -> !range.isEmpty())
			.sorted(Comparator.comparing(KeyRange::start))
			.forEach((range) -> {
				KeyRange last = merged.isEmpty() ? null : merged.getLast();
				if (last != null && last.reaches(range.start())) {
					merged.set(merged.size() - 1, new KeyRange(last.start(), later(last.end(), range.end())));
				}
				else {
					merged.add(range);
				}
			});
		return merged;
	}

	private static @Nullable Key later(@Nullable Key left, @Nullable Key right) {
		if (left == null || right == null) {
			return null;
		}
		return (left.compareTo(right) >= 0) ? left : right;
	}

}
