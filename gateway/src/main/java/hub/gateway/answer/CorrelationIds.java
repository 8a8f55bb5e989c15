package hub.gateway.answer;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The id by which a client recognises its own request: passed on and echoed when it is
 * harmless, dropped otherwise.
 */
public final class CorrelationIds {

	/** The header. */
	public static final String HEADER = "X-Correlation-Id";

	private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private CorrelationIds() {
	}

	public static @Nullable String of(HttpServletRequest request) {
		String given = request.getHeader(HEADER);
		return (given != null && HARMLESS.matcher(given).matches()) ? given : null;
	}

}
