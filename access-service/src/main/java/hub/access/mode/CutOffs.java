package hub.access.mode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * When a mode collects applications: continuously, or on dates at 10:00 in Brussels. What
 * arrives exactly at the cut-off is in time.
 *
 * @param policy {@code continuous}, {@code monthly}, or the name of a calendar of dates
 * @param day day of the month, where the policy is monthly
 * @param hour as the source writes it
 */
public record CutOffs(String policy, @Nullable Integer day, @Nullable String hour, List<LocalDate> dates) {

	/** Where cut-offs are counted. */
	public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	static final LocalTime HOUR = LocalTime.of(10, 0);

	public boolean isContinuous() {
		return "continuous".equals(this.policy);
	}

	/**
	 * The cut-off that collects what arrives now; empty when the mode is continuous or
	 * has announced no further date.
	 */
	public Optional<Instant> nextFor(Instant arrival) {
		return candidates(arrival).map(CutOffs::at)
			.filter((cutOff) -> !cutOff.isBefore(arrival))
			.min(Instant::compareTo);
	}

	private Stream<LocalDate> candidates(Instant arrival) {
		if (this.day == null || !this.dates.isEmpty()) {
			return this.dates.stream();
		}
		int dayOfMonth = this.day;
		YearMonth month = YearMonth.from(arrival.atZone(BRUSSELS));
		return Stream.of(month, month.plusMonths(1))
			.map((each) -> each.atDay(Math.min(dayOfMonth, each.lengthOfMonth())));
	}

	private static Instant at(LocalDate date) {
		return date.atTime(HOUR).atZone(BRUSSELS).toInstant();
	}

}
