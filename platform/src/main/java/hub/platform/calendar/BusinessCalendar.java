package hub.platform.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * Monday to Friday but for the public holidays of a country, in one time zone.
 */
public final class BusinessCalendar {

	private final ZoneId zone;

	private final Predicate<LocalDate> isHoliday;

	BusinessCalendar(ZoneId zone, Predicate<LocalDate> isHoliday) {
		this.zone = zone;
		this.isHoliday = isHoliday;
	}

	public boolean isWorkingDay(LocalDate date) {
		return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.isHoliday.test(date);
	}

	/** The n-th working day after a date; the date itself, working or not, for 0. */
	public LocalDate plusWorkingDays(LocalDate date, int days) {
		LocalDate day = date;
		for (int left = days; left > 0;) {
			day = day.plusDays(1);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	/**
	 * The same wall-clock time on the n-th following working day: in a gap of summer time
	 * the first instant after it, in a repeated hour the first one.
	 */
	public Instant plusWorkingDays(Instant instant, int days) {
		ZonedDateTime local = instant.atZone(this.zone);
		LocalDate day = plusWorkingDays(local.toLocalDate(), days);
		var wanted = day.atTime(local.toLocalTime());
		var gap = this.zone.getRules().getTransition(wanted);
		return (gap != null && gap.isGap()) ? gap.getInstant()
				: wanted.atZone(this.zone).withEarlierOffsetAtOverlap().toInstant();
	}

}
