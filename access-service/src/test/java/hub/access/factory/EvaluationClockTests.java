package hub.access.factory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import hub.access.mode.Evaluation;

import hub.platform.calendar.BusinessCalendars;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluationClockTests {

	private final EvaluationClock clock = new EvaluationClock(new BusinessCalendars(),
			new FactoryProperties("ai2f", "AI2F", "FR", ZoneId.of("Europe/Paris")));

	@Test
	void skipsTheWeekend() {
		assertThat(this.clock.dueAt(working(2), Instant.parse("2026-11-20T09:30:00Z")))
			.contains(Instant.parse("2026-11-24T09:30:00Z"));
	}

	@Test
	void skipsThePublicHolidaysOfTheFactory() {
		assertThat(this.clock.dueAt(working(2), Instant.parse("2026-11-10T09:30:00Z")))
			.contains(Instant.parse("2026-11-13T09:30:00Z"));
	}

	@Test
	void keepsTheWallClockOverTheEndOfSummerTime() {
		assertThat(this.clock.dueAt(working(1), Instant.parse("2026-10-23T08:00:00Z")))
			.contains(Instant.parse("2026-10-26T09:00:00Z"));
	}

	@Test
	void countsEveryDayWhereTheModeDoes() {
		assertThat(this.clock.dueAt(evaluation(14, "calendar"), Instant.parse("2026-10-20T08:00:00Z")))
			.contains(Instant.parse("2026-11-03T09:00:00Z"));
	}

	@Test
	void promisesNothingWhereTheModeDoesNot() {
		assertThat(this.clock.dueAt(evaluation(null, null), Instant.EPOCH)).isEmpty();
	}

	private static Evaluation working(int days) {
		return evaluation(days, "working");
	}

	private static Evaluation evaluation(@Nullable Integer days, @Nullable String kind) {
		return new Evaluation("fifo", days, kind, List.of(), List.of());
	}

}
