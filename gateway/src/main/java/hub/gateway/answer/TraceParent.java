package hub.gateway.answer;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace context of a request. A trace begins at the front door; what the caller
 * sent is only a link to his own.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param link trace id of the caller's own trace, if he sent one
 */
public record TraceParent(String traceId, String spanId, @Nullable String link) {

	/** The header of the W3C recommendation. */
	public static final String HEADER = "traceparent";

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

	private static final String ATTRIBUTE = TraceParent.class.getName();

	/** Begins the trace of a request. */
	static TraceParent begin(HttpServletRequest request) {
		String outside = request.getHeader(HEADER);
		Matcher matcher = FORM.matcher((outside != null) ? outside : "");
		ThreadLocalRandom random = ThreadLocalRandom.current();
		HexFormat hex = HexFormat.of();
		TraceParent begun = new TraceParent(hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1),
				hex.toHexDigits(random.nextLong() | 1), matcher.matches() ? matcher.group(1) : null);
		request.setAttribute(ATTRIBUTE, begun);
		return begun;
	}

	/** The trace of a request that the front door has named. */
	public static @Nullable TraceParent of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof TraceParent trace) ? trace : null;
	}

	/** The value of the header for the service behind. */
	public String value() {
		return "00-" + this.traceId + "-" + this.spanId + "-01";
	}

}
