package hub.training.session;

import java.time.Instant;

/**
 * One sitting of a session.
 */
public record Meeting(Instant startsAt, Instant endsAt) {

	public Meeting {
		if (!endsAt.isAfter(startsAt)) {
			throw new IllegalArgumentException("A meeting ends after it starts: " + startsAt + " to " + endsAt);
		}
	}

}
