package hub.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The hub's domain time: real time plus an offset that a demo may enlarge. It ticks in
 * milliseconds because the store keeps no more, and never goes back.
 */
public final class DomainClock implements InstantSource {

	private final InstantSource realTime;

	private final AtomicReference<Duration> offset;

	public DomainClock(InstantSource realTime, Duration offset) {
		this.realTime = realTime;
		this.offset = new AtomicReference<>(offset);
	}

	@Override
	public Instant instant() {
		return this.realTime.instant().plus(this.offset.get()).truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * Moves domain time forward.
	 * @return whether the clock moved; it does not when the instant lies in the past
	 */
	public boolean moveTo(Instant now) {
		Duration wanted = Duration.between(this.realTime.instant(), now);
		Duration before = this.offset.getAndUpdate(current -> (wanted.compareTo(current) > 0) ? wanted : current);
		return wanted.compareTo(before) > 0;
	}

	/** How far domain time is ahead of real time. */
	public Duration offset() {
		return this.offset.get();
	}

}
