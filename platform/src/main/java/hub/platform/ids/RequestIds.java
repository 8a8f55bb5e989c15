package hub.platform.ids;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The id of the request at hand, a UUIDv7 of our own. The front door makes it; a service
 * takes it from there.
 */
public final class RequestIds {

	/** The header between the front door and the services, and towards clients. */
	public static final String HEADER = "X-Request-Id";

	private static final String ATTRIBUTE = RequestIds.class.getName();

	private static final Pattern FORM = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

	private RequestIds() {
	}

	/** The id of this request; made when there is none yet. */
	public static String of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String id) {
			return id;
		}
		return assign(request, null);
	}

	/** Fixes the id of a request: the one given when it has our form, else a new one. */
	public static String assign(HttpServletRequest request, @Nullable String given) {
		String id = (given != null && FORM.matcher(given).matches()) ? given : Ids.next().toString();
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

}
