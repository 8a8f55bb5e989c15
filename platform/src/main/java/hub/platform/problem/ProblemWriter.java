package hub.platform.problem;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import hub.platform.ids.RequestIds;

/**
 * Writes a refusal as the answer of a request; the one way to do so for filters, security
 * and controllers alike.
 */
public final class ProblemWriter {

	/** Request attribute with the type of the problem that was answered. */
	public static final String PROBLEM_TYPE = ProblemWriter.class.getName() + ".type";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ProblemRenderer renderer;

	private final String resourceMetadata;

	/**
	 * A writer for one hub.
	 * @param publicAddress where the hub is reached; names the metadata of RFC 9728 in
	 * challenges
	 */
	public ProblemWriter(ProblemRenderer renderer, String publicAddress) {
		this.renderer = renderer;
		this.resourceMetadata = publicAddress + "/.well-known/oauth-protected-resource";
	}

	public void write(HttpServletRequest request, HttpServletResponse response, RefusedException refusal)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		request.setAttribute(PROBLEM_TYPE, refusal.type().slug());
		Locale language = Texts.languageFor(request.getHeader("Accept-Language"));
		byte[] body = JSON.writeValueAsBytes(this.renderer.render(refusal, RequestIds.of(request), language));
		response.resetBuffer();
		response.setStatus(refusal.type().status());
		List.of("ETag", "Location", "Link", "Content-Disposition").forEach((name) -> response.setHeader(name, null));
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Content-Language", language.getLanguage());
		response.addHeader("Vary", "Accept-Language");
		challenge(request, response, refusal);
		if (refusal.values().get("retryAfter") instanceof Number seconds) {
			response.setHeader("Retry-After", seconds.toString());
		}
		if (refusal.values().get("allow") instanceof Iterable<?> methods) {
			response.setHeader("Allow", String.join(", ", strings(methods)));
		}
		response.setContentType("application/problem+json");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private void challenge(HttpServletRequest request, HttpServletResponse response, RefusedException refusal) {
		String metadata = ", resource_metadata=\"" + this.resourceMetadata + "\"";
		if (refusal.type() == ProblemType.UNAUTHENTICATED) {
			String error = (request.getHeader("Authorization") != null) ? " error=\"invalid_token\"," : "";
			response.setHeader("WWW-Authenticate", "Bearer" + error + " realm=\"hub\"" + metadata);
		}
		else if (refusal.type() == ProblemType.INSUFFICIENT_SCOPE) {
			Object scope = refusal.values().get("requiredScope");
			response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\""
					+ ((scope != null) ? ", scope=\"" + scope + "\"" : "") + metadata);
		}
	}

	private static List<String> strings(Iterable<?> values) {
		return java.util.stream.StreamSupport.stream(values.spliterator(), false).map(String::valueOf).toList();
	}

}
