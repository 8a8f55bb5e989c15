package hub.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BusinessCalendarTests {

	private final BusinessCalendars calendars = new BusinessCalendars();

	private final BusinessCalendar france = this.calendars.of("FR", ZoneId.of("Europe/Paris"));

	@ParameterizedTest
	@CsvSource({ "2026-11-20, true", "2026-11-21, false", "2026-11-22, false", "2026-11-11, false", "2026-07-14, false",
			"2026-12-25, false", "2026-04-06, false", "2028-02-29, true" })
	void franceWorksFromMondayToFridayButForItsHolidays(LocalDate date, boolean working) {
		assertThat(this.france.isWorkingDay(date)).isEqualTo(working);
	}

	@Test
	void countriesDiffer() {
		LocalDate nationalDay = LocalDate.parse("2026-06-23");

		assertThat(this.calendars.of("LU", ZoneId.of("Europe/Luxembourg")).isWorkingDay(nationalDay)).isFalse();
		assertThat(this.france.isWorkingDay(nationalDay)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20, 1, 2026-11-23", "2026-11-10, 1, 2026-11-12", "2026-11-21, 2, 2026-11-24",
			"2026-12-24, 1, 2026-12-28", "2026-11-21, 0, 2026-11-21" })
	void workingDaysSkipWeekendsAndHolidays(LocalDate date, int days, LocalDate expected) {
		assertThat(this.france.plusWorkingDays(date, days)).isEqualTo(expected);
	}

	@Test
	void theWallClockStaysAcrossTheEndOfSummerTime() {
		Instant friday = Instant.parse("2026-10-23T08:00:00Z");

		assertThat(this.france.plusWorkingDays(friday, 1)).isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));
	}

	@Test
	void theWallClockStaysAcrossTheBeginningOfSummerTime() {
		Instant friday = Instant.parse("2026-03-27T09:00:00Z");

		assertThat(this.france.plusWorkingDays(friday, 1)).isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
	}

	@Test
	void anUnknownCountryIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendars.of("ZZ", ZoneId.of("UTC")));
	}

}
