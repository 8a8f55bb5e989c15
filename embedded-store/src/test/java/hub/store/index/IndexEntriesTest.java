package hub.store.index;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import hub.store.key.Key;
import hub.store.key.KeyWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IndexEntriesTest {

	private static IndexDefinition index(String... paths) {
		return new IndexDefinition("i", Stream.of(paths).map((path) -> new IndexColumn(path, true)).toList(), false,
				false);
	}

	private static IndexEntries entries(Document document, String... paths) {
		return IndexEntries.of(document, index(paths));
	}

	private static Set<Key> keys(@Nullable Object... values) {
		return Arrays.stream(values).map(KeyWriter::of).collect(Collectors.toSet());
	}

	private static Key pair(Object first, Object second) {
		return KeyWriter.of(first).append(KeyWriter.of(second));
	}

	@Nested
	class OfAPlainField {

		@Test
		void areItsValue() {
			assertThat(entries(new Document("a", 5), "a")).isEqualTo(new IndexEntries(keys(5), 0));
		}

		@Test
		void areNullWhenItIsMissing() {
			assertThat(entries(new Document("b", 5), "a").keys()).isEqualTo(keys((Object) null));
			assertThat(entries(new Document("a", 5), "a.b").keys()).isEqualTo(keys((Object) null));
		}

		@Test
		void areFoundInEmbeddedDocuments() {
			Document document = new Document("a", new Document("b", new Document("c", "x")));

			assertThat(entries(document, "a.b.c").keys()).isEqualTo(keys("x"));
		}

		@Test
		void areInvertedInADescendingColumn() {
			IndexDefinition descending = new IndexDefinition("i", List.of(new IndexColumn("a", false)), false, false);

			assertThat(IndexEntries.of(new Document("a", 5), descending).keys())
				.containsExactly(KeyWriter.of(5).inverted());
		}

	}

	@Nested
	class OfAnArray {

		@Test
		void areItsElements() {
			IndexEntries entries = entries(new Document("a", List.of("x", "y", "x")), "a");

			assertThat(entries).isEqualTo(new IndexEntries(keys("x", "y"), 1));
		}

		@Test
		void areAPlaceBeforeNullWhenItIsEmpty() {
			assertThat(entries(new Document("a", List.of()), "a").keys()).containsExactly(KeyWriter.ofEmptyArray());
			assertThat(KeyWriter.ofEmptyArray()).isLessThan(KeyWriter.of(null));
		}

		@Test
		void areTheFieldsOfItsDocuments() {
			Document document = new Document("a", List.of(new Document("b", 1), new Document("b", List.of(2, 3)),
					new Document("c", 4), "no document"));

			assertThat(entries(document, "a.b").keys()).isEqualTo(keys(1, 2, 3, null));
		}

		@Test
		void areCombinedWithTheOtherColumns() {
			IndexEntries entries = entries(new Document("a", "t").append("b", List.of(1, 2)), "a", "b");

			assertThat(entries.keys()).containsExactlyInAnyOrder(pair("t", 1), pair("t", 2));
			assertThat(entries.arrayColumns()).isEqualTo(0b10);
		}

		@Test
		void areRefusedTogetherWithThoseOfAnother() {
			Document document = new Document("a", List.of(1)).append("b", List.of(2));

			assertThatExceptionOfType(CannotIndexParallelArraysError.class)
				.isThrownBy(() -> entries(document, "a", "b"));
		}

		@Test
		void mayComeFromTwoFieldsOfItsDocuments() {
			Document document = new Document("a", List.of(new Document("b", 1).append("c", 2)));

			assertThat(entries(document, "a.b", "a.c").keys()).containsExactly(pair(1, 2));
		}

	}

	@Nested
	class OfASparseIndex {

		private final IndexDefinition sparse = new IndexDefinition("i",
				List.of(new IndexColumn("a", true), new IndexColumn("b", true)), false, true);

		@Test
		void areNoneWithoutAnyField() {
			assertThat(IndexEntries.of(new Document("c", 1), sparse).keys()).isEmpty();
		}

		@Test
		void areThereWithOneOfTheFields() {
			assertThat(IndexEntries.of(new Document("b", 1), sparse).keys())
				.containsExactly(KeyWriter.of(null).append(KeyWriter.of(1)));
			assertThat(IndexEntries.of(new Document("a", null), sparse).keys()).hasSize(1);
		}

	}

}
