package hub.training.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import hub.platform.calendar.BusinessCalendar;
import hub.platform.calendar.BusinessCalendars;
import hub.training.factory.Factories;
import hub.training.seat.OfferWindow;
import org.springframework.stereotype.Component;

/**
 * When an offer ends: by the working days of the factory that makes it, on the clock of
 * the session.
 */
@Component
public class OfferCalendar {

	private static final LocalTime OPENS = LocalTime.of(9, 0);

	private static final LocalTime CLOSES = LocalTime.of(17, 0);

	private final BusinessCalendars calendars;

	private final Factories factories;

	public OfferCalendar(BusinessCalendars calendars, Factories factories) {
		this.calendars = calendars;
		this.factories = factories;
	}

	/**
	 * The end of an offer. Working days end at the same time of day on the n-th following
	 * working day; working time is counted from 09:00 to 17:00.
	 */
	public Instant endOfOffer(CourseSession session, Instant from) {
		ZoneId zone = session.venue().zone();
		BusinessCalendar calendar = this.calendars.of(this.factories.countryOf(session.factoryId()), zone);
		OfferWindow window = session.rules().offerWindow();
		return (window.workingDays() > 0) ? calendar.plusWorkingDays(from, window.workingDays())
				: plusWorkingTime(calendar, zone, from, window.workingTime());
	}

	private static Instant plusWorkingTime(BusinessCalendar calendar, ZoneId zone, Instant from, Duration time) {
		ZonedDateTime at = from.atZone(zone);
		Duration left = time;
		while (true) {
			LocalDate day = at.toLocalDate();
			ZonedDateTime opens = day.atTime(OPENS).atZone(zone);
			ZonedDateTime closes = day.atTime(CLOSES).atZone(zone);
			ZonedDateTime start = at.isBefore(opens) ? opens : at;
			if (calendar.isWorkingDay(day) && start.isBefore(closes)) {
				Duration open = Duration.between(start, closes);
				if (left.compareTo(open) <= 0) {
					return start.plus(left).toInstant();
				}
				left = left.minus(open);
			}
			at = day.plusDays(1).atStartOfDay(zone);
		}
	}

}
