package hub.store.index;

import java.util.List;
import java.util.stream.IntStream;

import hub.store.key.Key;
import hub.store.key.KeyType;
import hub.store.key.KeyWriter;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyRangeTest {

	private static KeyRange range(int start, @Nullable Integer end) {
		return new KeyRange(KeyWriter.of(start), (end != null) ? KeyWriter.of(end) : null);
	}

	@Nested
	class Merging {

		@Test
		void putsRangesInOrder() {
			assertThat(KeyRange.merge(List.of(range(7, 9), range(1, 3)))).containsExactly(range(1, 3), range(7, 9));
		}

		@Test
		void joinsThoseThatOverlapOrTouch() {
			assertThat(KeyRange.merge(List.of(range(1, 5), range(3, 7), range(7, 8)))).containsExactly(range(1, 8));
		}

		@Test
		void dropsThoseWithin() {
			assertThat(KeyRange.merge(List.of(range(1, 9), range(3, 4)))).containsExactly(range(1, 9));
		}

		@Test
		void dropsEmptyOnes() {
			assertThat(KeyRange.merge(List.of(range(5, 5), range(6, 2)))).isEmpty();
		}

		@Test
		void keepsWhatHasNoEnd() {
			assertThat(KeyRange.merge(List.of(range(1, null), range(3, 4)))).containsExactly(range(1, null));
			assertThat(KeyRange.merge(List.of(range(1, 3), range(2, null)))).containsExactly(range(1, null));
		}

	}

	@Nested
	class InAnIndex {

		private final MVStore store = MVStore.open(null);

		private final MVMap<Key, Key> entries = store.openMap("index",
				new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));

		private final IndexView view = new IndexView("i", List.of(new IndexColumn("a", true)), 0, false, entries);

		InAnIndex() {
			IntStream.range(0, 1_000)
				.mapToObj((i) -> KeyWriter.of(i * 2))
				.forEach((key) -> entries.put(key, Key.EMPTY));
		}

		@Test
		void isCountedWithoutBeingVisited() {
			assertThat(view.count(range(10, 20))).isEqualTo(5);
			assertThat(view.count(range(11, 19))).isEqualTo(4);
			assertThat(view.count(range(-5, 5))).isEqualTo(3);
			assertThat(view.count(range(1_990, null))).isEqualTo(5);
			assertThat(view.count(new KeyRange(Key.EMPTY, null))).isEqualTo(1_000);
			assertThat(view.count(range(5_000, 6_000))).isZero();
		}

		@Test
		void hasLeadingValuesUpToANumber() {
			assertThat(view.leadingValues(1_000)).hasValueSatisfying((values) -> assertThat(values).hasSize(1_000));
			assertThat(view.leadingValues(999)).isEmpty();
		}

		@Test
		void hasEachLeadingValueOnce() {
			entries.clear();
			for (int i = 0; i < 50; i++) {
				entries.put(KeyWriter.of("t" + i % 3).append(KeyWriter.of(i)), Key.EMPTY);
			}

			assertThat(view.leadingValues(10)).hasValueSatisfying((values) -> assertThat(values)
				.containsExactly(KeyWriter.of("t0"), KeyWriter.of("t1"), KeyWriter.of("t2")));
		}

	}

}
