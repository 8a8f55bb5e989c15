package hub.gateway.answer;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers of every answer: they protect browsers that meet the API by accident or by
 * malice. A route may replace the policy and the caching, never drop them.
 */
public final class StandardHeaders {

	/** What an answer of the API lets a browser do: nothing. */
	public static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

	private StandardHeaders() {
	}

	public static void applyTo(HttpServletResponse response, String apiVersion) {
		response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", NO_CONTENT);
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("API-Version", apiVersion);
	}

}
