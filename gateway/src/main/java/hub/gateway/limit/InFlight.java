package hub.gateway.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what callers have in hand at the same time. Holds nothing for callers who are
 * gone.
 */
final class InFlight {

	private final Map<String, Integer> held = new ConcurrentHashMap<>();

	/** Takes one more, unless the caller has as many as he may. */
	boolean enter(String key, int max) {
		boolean[] entered = new boolean[1];
		this.held.compute(key, (same, count) -> {
			int now = (count != null) ? count : 0;
			entered[0] = now < max;
			return entered[0] ? Integer.valueOf(now + 1) : count;
		});
		return entered[0];
	}

	void leave(String key) {
		this.held.computeIfPresent(key, (same, count) -> (count > 1) ? Integer.valueOf(count - 1) : null);
	}

	int callers() {
		return this.held.size();
	}

}
