package hub.access.mode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CutOffsTests {

	@Nested
	class OnAnnouncedDates {

		private final CutOffs cutOffs = new CutOffs("twice-monthly", null, "10:00 CET/CEST",
				List.of(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 30), LocalDate.of(2026, 3, 31)));

		@Test
		void areAtTenInBrusselsInSummerAndInWinter() {
			assertThat(this.cutOffs.nextFor(Instant.parse("2026-10-01T00:00:00Z")))
				.contains(Instant.parse("2026-10-15T08:00:00Z"));
			assertThat(this.cutOffs.nextFor(Instant.parse("2026-10-26T00:00:00Z")))
				.contains(Instant.parse("2026-10-30T09:00:00Z"));
			assertThat(this.cutOffs.nextFor(Instant.parse("2026-03-29T01:30:00Z")))
				.contains(Instant.parse("2026-03-31T08:00:00Z"));
		}

		@Test
		void stillTakeWhatArrivesExactlyThen() {
			Instant cutOff = Instant.parse("2026-10-15T08:00:00Z");

			assertThat(this.cutOffs.nextFor(cutOff)).contains(cutOff);
		}

		@Test
		void letWhatIsAMillisecondLateWaitForTheNext() {
			assertThat(this.cutOffs.nextFor(Instant.parse("2026-10-15T08:00:00.001Z")))
				.contains(Instant.parse("2026-10-30T09:00:00Z"));
		}

		@Test
		void endWithTheLastDate() {
			assertThat(this.cutOffs.nextFor(Instant.parse("2026-10-30T09:00:01Z"))).isEmpty();
		}

	}

	@Nested
	class EveryMonth {

		private final CutOffs cutOffs = new CutOffs("monthly", 1, "10:00 CET/CEST", List.of());

		@Test
		void areThisMonthBeforeAndNextMonthAfterTheHour() {
			assertThat(this.cutOffs.nextFor(Instant.parse("2026-12-01T09:00:00Z")))
				.contains(Instant.parse("2026-12-01T09:00:00Z"));
			assertThat(this.cutOffs.nextFor(Instant.parse("2026-12-01T09:00:01Z")))
				.contains(Instant.parse("2027-01-01T09:00:00Z"));
		}

		@Test
		void countTheMonthInBrussels() {
			assertThat(this.cutOffs.nextFor(Instant.parse("2026-10-31T23:30:00Z")))
				.contains(Instant.parse("2026-11-01T09:00:00Z"));
		}

		@Test
		void fallOnTheLastDayOfAShorterMonth() {
			CutOffs late = new CutOffs("monthly", 31, null, List.of());

			assertThat(late.nextFor(Instant.parse("2027-02-10T00:00:00Z")))
				.contains(Instant.parse("2027-02-28T09:00:00Z"));
		}

	}

	@Test
	void areNoneWhereAModeCollectsContinuously() {
		CutOffs continuous = new CutOffs("continuous", null, null, List.of());

		assertThat(continuous.isContinuous()).isTrue();
		assertThat(continuous.nextFor(Instant.EPOCH)).isEmpty();
	}

}
