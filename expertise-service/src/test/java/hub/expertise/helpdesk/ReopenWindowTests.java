package hub.expertise.helpdesk;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import hub.platform.calendar.BusinessCalendars;

import static org.assertj.core.api.Assertions.assertThat;

class ReopenWindowTests {

	@Test
	void isTenWorkingDaysAtTheSameWallClockTime() {
		assertThat(window(10).endAfter(Instant.parse("2026-11-23T15:30:00Z")))
			.isEqualTo(Instant.parse("2026-12-07T15:30:00Z"));
	}

	@Test
	void skipsWeekendsAndThePublicHolidaysOfTheCountry() {
		assertThat(window(10).endAfter(Instant.parse("2026-12-21T09:00:00Z")))
			.isEqualTo(Instant.parse("2027-01-06T09:00:00Z"));
	}

	@Test
	void keepsTheWallClockTimeWhenSummerTimeBegins() {
		assertThat(window(1).endAfter(Instant.parse("2027-03-26T09:00:00Z")))
			.isEqualTo(Instant.parse("2027-03-29T08:00:00Z").plusSeconds(24 * 3600));
	}

	@Test
	void endsAtOnceWhereNothingIsReopened() {
		Instant closed = Instant.parse("2026-11-23T15:30:00Z");

		assertThat(window(0).endAfter(closed)).isEqualTo(closed);
	}

	private static ReopenWindow window(int workingDays) {
		return new ReopenWindow(new BusinessCalendars(),
				new TicketProperties("ai2f", "FR", ZoneId.of("Europe/Paris"), workingDays));
	}

}
