package hub.identity.signin.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a person wanted to go when we asked them to sign in. It travels through the page
 * as a parameter, and only our own addresses that need a sign-in are accepted.
 */
final class Continuation {

	static final String PARAMETER = "continue";

	private static final int MAX_LENGTH = 6000;

	private static final List<String> TARGETS = List.of("/oauth2/authorize?", "/oauth2/device_verification?", "/device",
			"/consent?", "/logout");

	private Continuation() {
	}

	/** The page to come back to after signing in: the request at hand. */
	static String of(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	static Optional<String> in(HttpServletRequest request) {
		return safe(request.getParameter(PARAMETER));
	}

	static Optional<String> safe(@Nullable String target) {
		return Optional.ofNullable(target)
			.filter((text) -> text.length() <= MAX_LENGTH && text.chars().allMatch((c) -> c > 0x20 && c < 0x7f))
			.filter((text) -> TARGETS.stream().anyMatch(text::startsWith) && text.indexOf('\\') < 0);
	}

	/** The address of the sign-in page that leads on to the target. */
	static String signInPage(String target) {
		return "/login?" + PARAMETER + "=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
	}

}
