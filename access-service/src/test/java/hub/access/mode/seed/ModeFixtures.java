package hub.access.mode.seed;

import java.time.Instant;
import java.util.List;

import hub.access.mode.AccessMode;

/** The shipped access modes, for tests that want real ones. */
public final class ModeFixtures {

	private static final Instant THEN = Instant.parse("2026-11-21T09:00:00Z");

	private ModeFixtures() {
	}

	public static List<AccessMode> shippedModes() {
		return ShippedModes.read().all(THEN);
	}

	public static AccessMode mode(String slug) {
		return shippedModes().stream().filter((mode) -> mode.slug().equals(slug)).findFirst().orElseThrow();
	}

}
