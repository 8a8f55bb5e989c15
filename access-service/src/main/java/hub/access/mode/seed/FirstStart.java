package hub.access.mode.seed;

import java.time.InstantSource;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import hub.access.mode.AccessModes;

/**
 * Adds the shipped access modes that the store does not have yet, before the first
 * request is answered. What has been changed since is left alone.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

	private final AccessModes modes;

	private final InstantSource clock;

	FirstStart(AccessModes modes, InstantSource clock) {
		this.modes = modes;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.modes.addMissing(ShippedModes.read().all(this.clock.instant()));
	}

}
