package hub.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.util.AntPathMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Reads the body of an API request whole, counting while reading: a client may announce
 * what it likes. Runs behind the token check, so that a bad token is refused before its
 * body is read; what a caller without a token may send is bounded here and kept away by
 * the front door.
 */
public final class BodyFilter extends OncePerRequestFilter {

	private final WebProperties settings;

	private final AntPathMatcher paths = new AntPathMatcher();

	public BodyFilter(WebProperties settings) {
		this.settings = settings;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.settings.isApi(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		switch (request.getMethod()) {
			case "GET", "HEAD", "OPTIONS" -> chain.doFilter(request, response);
			default -> chain.doFilter(new BufferedBody(request, read(request)), response);
		}
	}

	private byte[] read(HttpServletRequest request) throws IOException {
		if (request.getHeader("Content-Encoding") != null) {
			throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
		}
		checkMediaType(request.getContentType());
		int max = maxBytes(request.getRequestURI());
		if (request.getContentLengthLong() > max) {
			throw tooLarge(max);
		}
		try (InputStream body = request.getInputStream()) {
			byte[] bytes = body.readNBytes(max + 1);
			if (bytes.length > max) {
				throw tooLarge(max);
			}
			return bytes;
		}
	}

	private static void checkMediaType(@Nullable String contentType) {
		if (contentType == null) {
			return;
		}
		String type = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
		if (type.contains("*") || (type.contains("charset=") && !type.contains("charset=utf-8"))) {
			throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
		}
	}

	private int maxBytes(String path) {
		boolean large = this.settings.largeBodyPaths().stream().anyMatch((pattern) -> this.paths.match(pattern, path));
		return Math.toIntExact((large ? this.settings.maxLargeBody() : this.settings.maxBody()).toBytes());
	}

	private static RefusedException tooLarge(int max) {
		return new RefusedException(ProblemType.PAYLOAD_TOO_LARGE, "detail.payload-too-large", Map.of("max", max));
	}

}
