package hub.store;

import java.time.Duration;

/**
 * How an embedded store behaves. The defaults are right for a hub on one machine.
 *
 * @param port the port on the loopback address, 0 for a free one
 * @param cacheMegabytes how much of the file is kept in memory
 * @param expirySweep how often documents past their {@code expireAfterSeconds} are
 * removed
 */
public record EmbeddedStoreSettings(int port, int cacheMegabytes, Duration expirySweep) {

	public EmbeddedStoreSettings {
		if (port < 0 || port > 65_535) {
			throw new IllegalArgumentException("The store's port must be between 0 and 65535, not " + port);
		}
		if (cacheMegabytes < 1) {
			throw new IllegalArgumentException("The store's cache must be at least 1 MB, not " + cacheMegabytes);
		}
		if (expirySweep.isNegative() || expirySweep.isZero()) {
			throw new IllegalArgumentException("The store's expiry sweep must be longer than zero, not " + expirySweep);
		}
	}

	public static EmbeddedStoreSettings defaults() {
		return new EmbeddedStoreSettings(0, 16, Duration.ofMinutes(1));
	}

	public EmbeddedStoreSettings withPort(int port) {
		return new EmbeddedStoreSettings(port, this.cacheMegabytes, this.expirySweep);
	}

	public EmbeddedStoreSettings withExpirySweep(Duration expirySweep) {
		return new EmbeddedStoreSettings(this.port, this.cacheMegabytes, expirySweep);
	}

}
