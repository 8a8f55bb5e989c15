package hub.training.seat;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one change of a line.
 *
 * @param now domain time
 * @param settleBy real time by which whoever makes the change has brought the enrolments
 * in line with it; afterwards a sweep does
 * @param operation the request that asks for the change; absent when the clock does
 * @param offerEnd when an offer made at an instant ends, by the factory's calendar
 */
public record Moment(Instant now, Instant settleBy, @Nullable UUID operation, UnaryOperator<Instant> offerEnd) {
	/** The same moment without the request: for what the clock does. */
	Moment byClock() {
		return new Moment(this.now, this.settleBy, null, this.offerEnd);
	}

}
