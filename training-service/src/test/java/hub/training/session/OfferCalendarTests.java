package hub.training.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import hub.platform.calendar.BusinessCalendars;
import hub.training.course.CourseId;
import hub.training.course.DeliveryMode;
import hub.training.factory.Factories;
import hub.training.factory.Factory;
import hub.training.factory.FactoryId;
import hub.training.seat.Line;
import hub.training.seat.OfferWindow;
import hub.training.seat.SeatRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfferCalendarTests {

	private static final Factory FRANCE = new Factory(FactoryId.ofSlug("ai2f"), "ai2f", "AI Factory France", "FR");

	private static final Factory LUXEMBOURG = new Factory(FactoryId.ofSlug("l-aif"), "l-aif", "L-AIF", "LU");

	private final OfferCalendar calendar = new OfferCalendar(new BusinessCalendars(),
			new Factories(List.of(FRANCE, LUXEMBOURG), "ai2f"));

	@Test
	void countsWorkingDaysAtTheSameTimeOfDay() {
		assertThat(endOf("P2D", FRANCE.id(), "2026-11-23T10:15:00Z")).isEqualTo("2026-11-25T10:15:00Z");
	}

	@Test
	void skipsTheWeekend() {
		assertThat(endOf("P2D", FRANCE.id(), "2026-11-27T10:15:00Z")).isEqualTo("2026-12-01T10:15:00Z");
	}

	@Test
	void keepsThePublicHolidaysOfTheFactory() {
		assertThat(endOf("P1D", FRANCE.id(), "2026-07-13T10:00:00Z")).isEqualTo("2026-07-15T10:00:00Z");
		assertThat(endOf("P1D", LUXEMBOURG.id(), "2026-07-13T10:00:00Z")).isEqualTo("2026-07-14T10:00:00Z");
	}

	@Test
	void keepsTheWallClockAcrossTheChangeToSummerTime() {
		assertThat(endOf("P1D", FRANCE.id(), "2026-03-27T09:00:00Z")).isEqualTo("2026-03-30T08:00:00Z");
	}

	@Test
	void countsWorkingTimeWithinTheDay() {
		assertThat(endOf("PT4H", FRANCE.id(), "2026-11-23T09:00:00Z")).isEqualTo("2026-11-23T13:00:00Z");
	}

	@Test
	void carriesWorkingTimeOverToTheNextWorkingDay() {
		assertThat(endOf("PT4H", FRANCE.id(), "2026-11-27T15:00:00Z")).isEqualTo("2026-11-30T11:00:00Z");
	}

	@Test
	void startsCountingAtTheNextOpening() {
		assertThat(endOf("PT1H", FRANCE.id(), "2026-11-23T03:00:00Z")).isEqualTo("2026-11-23T09:00:00Z");
	}

	@Test
	void isDueAtClosingWhenTheTimeIsUsedUpExactlyThen() {
		assertThat(endOf("PT8H", FRANCE.id(), "2026-11-23T08:00:00Z")).isEqualTo("2026-11-23T16:00:00Z");
	}

	@Test
	void followsTheHubsOwnFactoryForOneThatIsNotKnown() {
		FactoryId unknown = new FactoryId(new UUID(1, 2));

		assertThat(endOf("P1D", unknown, "2026-07-13T10:00:00Z")).isEqualTo("2026-07-15T10:00:00Z");
	}

	private String endOf(String window, FactoryId factory, String from) {
		Instant start = Instant.parse("2027-01-11T09:00:00Z");
		SeatRules rules = new SeatRules(1, start, start.plusSeconds(3600), null, null, null, false, true, true, null,
				OfferWindow.parse(window).orElseThrow());
		CourseSession session = new CourseSession(new CourseSessionId(new UUID(3, 3)), 1, start, start, null,
				new CourseId(new UUID(4, 4)), factory,
				new Venue(ZoneId.of("Europe/Paris"), DeliveryMode.ONLINE, null, "en", List.of()),
				new Line(rules, List.of()), false);
		return this.calendar.endOfOffer(session, Instant.parse(from)).toString();
	}

}
