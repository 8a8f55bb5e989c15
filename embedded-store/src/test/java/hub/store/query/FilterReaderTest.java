package hub.store.query;

import java.util.List;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import hub.store.key.Key;
import hub.store.key.KeyWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilterReaderTest {

	private static Conditions only(Document filter) {
		List<Conditions> alternatives = FilterReader.read(filter);
		assertThat(alternatives).hasSize(1);
		return alternatives.getFirst();
	}

	private static Interval point(@Nullable Object value) {
		return Interval.of(KeyWriter.of(value));
	}

	@Nested
	class OneField {

		@Test
		void isAPointWhenItEqualsAValue() {
			assertThat(only(new Document("a", 5)).on("a")).containsExactly(new Intervals(List.of(point(5))));
			assertThat(only(new Document("a", null)).on("a")).containsExactly(new Intervals(List.of(point(null))));
		}

		@Test
		void isSeveralPointsInOrderWhenItIsOneOfAList() {
			Document filter = new Document("a", new Document("$in", List.of(9, 2, 9)));

			assertThat(only(filter).on("a")).containsExactly(new Intervals(List.of(point(2), point(9))));
		}

		@Test
		void isAnIntervalOfItsKind() {
			Intervals above = only(new Document("a", new Document("$gt", 5))).on("a").getFirst();

			assertThat(above.intersect(Intervals.of(point(5))).isEmpty()).isTrue();
			assertThat(above.intersect(Intervals.of(point(6))).isPoint()).isTrue();
			assertThat(above.intersect(Intervals.of(point("text"))).isEmpty()).isTrue();
		}

		@Test
		void hasEachElementOfAllForItself() {
			Document filter = new Document("a", new Document("$all", List.of("x", "y")));

			assertThat(only(filter).on("a")).hasSize(2);
		}

		@Test
		void isAnythingWhereTheIndexCannotKnow() {
			assertThat(only(new Document("a", new Document("$ne", 5))).on("a")).isEmpty();
			assertThat(only(new Document("a", List.of(1))).on("a")).isEmpty();
			assertThat(only(new Document("a", new Document("b", 1))).on("a")).isEmpty();
			assertThat(only(new Document("a", new BsonRegularExpression("^x"))).on("a")).isEmpty();
			assertThat(only(new Document("a", new Document("$exists", true))).on("a")).isEmpty();
			assertThat(only(new Document("a.0.b", 1)).byPath()).isEmpty();
		}

		@Test
		void isNothingWhenItIsOneOfNone() {
			assertThat(only(new Document("a", new Document("$in", List.of()))).on("a").getFirst().isEmpty()).isTrue();
		}

	}

	@Nested
	class Alternatives {

		@Test
		void areTheBranchesOfAnOrWithWhatStandsBeside() {
			Document filter = new Document("tenant", "t").append("$or",
					List.of(new Document("at", new Document("$lt", 5)), new Document("at", 5).append("id", 3)));

			List<Conditions> alternatives = FilterReader.read(filter);

			assertThat(alternatives).hasSize(2).allSatisfy((each) -> assertThat(each.on("tenant")).hasSize(1));
			assertThat(alternatives.getLast().on("id")).hasSize(1);
		}

		@Test
		void multiplyInAnAnd() {
			Document or = new Document("$or", List.of(new Document("a", 1), new Document("b", 2)));

			assertThat(FilterReader.read(new Document("$and", List.of(or, or)))).hasSize(4);
		}

		@Test
		void areLeftToTheMatcherWhenThereAreTooMany() {
			Document or = new Document("$or",
					List.of(new Document("a", 1), new Document("b", 2), new Document("c", 3)));

			assertThat(FilterReader.read(new Document("$and", List.of(or, or, or, or, or, or)))).hasSize(27);
		}

	}

	@Nested
	class Elements {

		@Test
		void boundTheFieldsBelow() {
			Document filter = new Document("members",
					new Document("$elemMatch", new Document("id", 7).append("role", "TRAINER")));

			assertThat(only(filter).on("members.id")).containsExactly(new Intervals(List.of(point(7))));
		}

		@Test
		void satisfyTheirBoundsTogether() {
			Document filter = new Document("a", new Document("$elemMatch", new Document("$gte", 3).append("$lte", 3)));

			assertThat(only(filter).on("a").getFirst().isPoint()).isTrue();
		}

	}

	@Test
	void aRangeOfADescendingColumnRunsTheOtherWay() {
		Key prefix = KeyWriter.of("tenant");
		var range = Interval.above(5, false).range(prefix, false);

		assertThat(range).isNotNull();
		assertThat(range.contains(prefix.append(KeyWriter.of(6).inverted()))).isTrue();
		assertThat(range.contains(prefix.append(KeyWriter.of(5).inverted()))).isFalse();
		assertThat(range.contains(prefix.append(KeyWriter.of("6").inverted()))).isFalse();
	}

}
