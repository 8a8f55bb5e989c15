package hub.platform.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The calendars of countries, with public holidays as Jollyday knows them. Years are read
 * once.
 */
public final class BusinessCalendars {

	private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

	private final Map<String, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

	/**
	 * The calendar of a country.
	 * @param country ISO 3166-1 alpha-2
	 * @throws IllegalArgumentException when the holidays of the country are not known
	 */
	public BusinessCalendar of(String country, ZoneId zone) {
		String code = country.toUpperCase(Locale.ROOT);
		manager(code);
		return new BusinessCalendar(zone, (date) -> holidays(code, date.getYear()).contains(date));
	}

	private Set<LocalDate> holidays(String country, int year) {
		return this.holidays.computeIfAbsent(country + year,
				(key) -> manager(country).getHolidays(java.time.Year.of(year), HolidayType.PUBLIC_HOLIDAY)
					.stream()
					.map(Holiday::getActualDate)
					.collect(Collectors.toUnmodifiableSet()));
	}

	private HolidayManager manager(String country) {
		return this.managers.computeIfAbsent(country, (code) -> {
			if (java.util.Arrays.stream(HolidayCalendar.values())
				.noneMatch((calendar) -> calendar.getId().equalsIgnoreCase(code))) {
				throw new IllegalArgumentException("No public holidays are known for " + code);
			}
			return HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT)));
		});
	}

}
