package hub.training.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import hub.training.seat.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The circumstances of changes: both clocks and the calendar of the session.
 */
@Component
public class Moments {

	/**
	 * So long has a request to bring the enrolments in line with the session. Requests
	 * are cut off after eight seconds and their idempotency keys are free again after
	 * thirty.
	 */
	static final Duration LEASE = Duration.ofSeconds(60);

	private final InstantSource clock;

	private final InstantSource realTime;

	private final OfferCalendar calendar;

	public Moments(InstantSource clock, @Qualifier("realTime") InstantSource realTime, OfferCalendar calendar) {
		this.clock = clock;
		this.realTime = realTime;
		this.calendar = calendar;
	}

	/** Domain time. */
	public Instant now() {
		return this.clock.instant();
	}

	/** Real time, for leases. */
	public Instant realNow() {
		return this.realTime.instant();
	}

	/**
	 * The moment of a change.
	 * @param operation the request that asks for it; absent when the clock does
	 */
	public Moment of(CourseSession session, @Nullable UUID operation) {
		return new Moment(now(), realNow().plus(LEASE), operation, (from) -> this.calendar.endOfOffer(session, from));
	}

}
