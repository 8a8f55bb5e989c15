package hub.catalog.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * A half-open time.
 *
 * @param endsAt the first instant that is no longer part of it
 */
public record Span(Instant startsAt, Instant endsAt) {

	/** Later than any date that is written. */
	private static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

	private static final Instant OPEN_START = Instant.EPOCH;

	/** Whole days, the last one included; without end when there is none. */
	public static Span ofDays(@Nullable LocalDate first, @Nullable LocalDate last) {
		return new Span((first != null) ? first.atStartOfDay(ZoneOffset.UTC).toInstant() : OPEN_START,
				(last != null) ? last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant() : OPEN_END);
	}

	/** From and to an instant; open where there is none. */
	public static Span between(@Nullable Instant from, @Nullable Instant to) {
		return new Span((from != null) ? from : OPEN_START, (to != null) ? to : OPEN_END);
	}

}
