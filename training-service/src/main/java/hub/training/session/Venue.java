package hub.training.session;

import java.time.ZoneId;
import java.util.List;

import hub.training.course.DeliveryMode;
import org.jspecify.annotations.Nullable;

/**
 * How and where a session is held.
 *
 * @param zone whose clock the participants read
 * @param place in words; may be unsaid
 * @param language BCP 47
 * @param meetings in order; without any the session is one sitting
 */
public record Venue(ZoneId zone, DeliveryMode mode, @Nullable String place, String language, List<Meeting> meetings) {

	public Venue {
		meetings = List.copyOf(meetings);
	}

}
