package hub.gateway.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads routes that the build has drawn from the contracts, and those written by hand in
 * a setting.
 */
public final class RouteLines {

	private static final String RESOURCE = "/hub/gateway/contract/routes.txt";

	private RouteLines() {
	}

	/** The operations of all contracts. */
	public static List<Route> ofContracts() {
		try (InputStream lines = RouteLines.class.getResourceAsStream(RESOURCE)) {
			if (lines == null) {
				throw new IllegalStateException(RESOURCE + " is missing: build the gateway with Maven");
			}
			return new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8)).lines()
				.filter((line) -> !line.isBlank())
				.map(RouteLines::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads {@code GET /v1/tickets/{ticketId} expertise getTicket secured,stream}. */
	static Route parse(String line) {
		String[] words = line.trim().split(" +");
		if (words.length < 4) {
			throw new IllegalArgumentException("A route is METHOD /path service operation [marks], not: " + line);
		}
		Set<Route.Mark> marks = EnumSet.noneOf(Route.Mark.class);
		for (String mark : (words.length > 4) ? words[4].split(",") : new String[0]) {
			if (!mark.equals("open")) {
				marks.add(Route.Mark.valueOf(mark.toUpperCase(Locale.ROOT)));
			}
		}
		return new Route(words[0], words[1], words[2], words[3], Route.Kind.API, marks);
	}

}
