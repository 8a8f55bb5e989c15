package hub.gateway.limit;

import java.time.Duration;

/**
 * So many units in so much time, for example {@code "client";q=600;w=60}.
 */
public record Policy(String name, long quota, Duration window) {

	/** The member of {@code RateLimit-Policy}, spelled as the IETF draft does. */
	String header() {
		return "\"" + this.name + "\";q=" + this.quota + ";w=" + this.window.toSeconds();
	}

}
