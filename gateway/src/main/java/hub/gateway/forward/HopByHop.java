package hub.gateway.forward;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Headers that end at the next server (RFC 9110, 7.6.1).
 */
final class HopByHop {

	private static final Set<String> ALWAYS = Set.of("connection", "keep-alive", "proxy-authenticate",
			"proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
			"content-length", "expect", "host", "http2-settings");

	private HopByHop() {
	}

	static boolean isAlways(String lowerCaseName) {
		return ALWAYS.contains(lowerCaseName);
	}

	/** The names that a {@code Connection} header adds. */
	static Set<String> namedIn(Iterable<String> connectionHeaders) {
		Set<String> names = new HashSet<>();
		connectionHeaders.forEach((value) -> Arrays.stream(value.split(","))
			.map((name) -> name.trim().toLowerCase(Locale.ROOT))
			.forEach(names::add));
		return names;
	}

}
