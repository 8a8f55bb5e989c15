package hub.platform.time;

import java.time.Instant;

/**
 * Work that becomes due as domain time passes: a deadline, a reminder, a sweep. Must be
 * repeatable and safe in several instances at once.
 */
@FunctionalInterface
public interface DueWork {

	/** Does everything that is due at the given domain time. */
	void runDue(Instant now);

}
