package hub.store.query;

import java.util.List;

import hub.store.key.KeyWriter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntervalsTest {

	private static Interval point(Object value) {
		return Interval.of(KeyWriter.of(value));
	}

	private static Intervals above(Object value) {
		return Intervals.of(Interval.above(value, false));
	}

	private static Intervals below(Object value) {
		return Intervals.of(Interval.below(value, false));
	}

	@Test
	void meetWhereBothHold() {
		Intervals between = above(3).intersect(below(9));

		assertThat(between.parts()).hasSize(1);
		assertThat(between.intersect(Intervals.of(point(3))).isEmpty()).isTrue();
		assertThat(between.intersect(Intervals.of(point(4))).isPoint()).isTrue();
		assertThat(between.intersect(Intervals.of(point(9))).isEmpty()).isTrue();
	}

	@Test
	void meetNowhereWhenTheyExcludeEachOther() {
		assertThat(above(9).intersect(below(3)).isEmpty()).isTrue();
		assertThat(above("9").intersect(below(3)).isEmpty()).isTrue();
		assertThat(Intervals.of(point(1)).intersect(Intervals.of(point(2))).isEmpty()).isTrue();
	}

	@Test
	void areAPointWhenTheBoundsMeetInAValue() {
		Intervals three = Intervals.of(Interval.above(3, true)).intersect(Intervals.of(Interval.below(3, true)));

		assertThat(three.isPoint()).isTrue();
		assertThat(three.parts().getFirst().value()).isEqualTo(KeyWriter.of(3));
	}

	@Test
	void unite() {
		Intervals union = Intervals
			.union(List.of(Interval.above(5, false), point(2), Interval.above(7, true), point(2), point(6)));

		assertThat(union.parts()).hasSize(2);
		assertThat(union.arePoints()).isFalse();
		assertThat(union.intersect(Intervals.of(point(6))).isPoint()).isTrue();
		assertThat(union.intersect(Intervals.of(point(5))).isEmpty()).isTrue();
	}

	@Test
	void areOfOneKindOfValue() {
		assertThat(above(Long.MAX_VALUE).intersect(Intervals.of(point("a"))).isEmpty()).isTrue();
		assertThat(below(0).intersect(Intervals.of(Interval.of(KeyWriter.of(null)))).isEmpty()).isTrue();
		assertThat(below(true).intersect(Intervals.of(point(false))).isPoint()).isTrue();
	}

	@Test
	void holdOrNotWhatTheyBeginWith() {
		assertThat(Intervals.of(Interval.above(3, true)).intersect(Intervals.of(point(3))).isEmpty()).isFalse();
		assertThat(Intervals.of(Interval.above(3, false)).intersect(Intervals.of(point(3))).isEmpty()).isTrue();
		assertThat(Intervals.of(Interval.below(3, true)).intersect(Intervals.of(point(3.0))).isEmpty()).isFalse();
	}

}
