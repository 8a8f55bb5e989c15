package hub.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A document of the front door's own. Its headers take the place of those that every
 * answer has, where Spring's would stand beside them.
 */
final class Document implements ServerResponse {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final int status;

	private final byte[] body;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private Document(int status, byte[] body) {
		this.status = status;
		this.body = body;
	}

	static Document of(String contentType, byte[] body) {
		return new Document(200, body).header("Content-Type", contentType);
	}

	static Document of(String contentType, String text) {
		return of(contentType, text.getBytes(StandardCharsets.UTF_8));
	}

	static Document json(Object value) {
		return of("application/json", JSON.writeValueAsBytes(value));
	}

	static Document elsewhere(String location) {
		return new Document(302, new byte[0]).header("Location", location);
	}

	Document header(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	Document cachedFor(int seconds) {
		return header("Cache-Control", "public, max-age=" + seconds);
	}

	@Override
	public HttpStatusCode statusCode() {
		return HttpStatusCode.valueOf(this.status);
	}

	@Override
	public HttpHeaders headers() {
		HttpHeaders all = new HttpHeaders();
		this.headers.forEach(all::set);
		return all;
	}

	@Override
	public MultiValueMap<String, Cookie> cookies() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
			throws IOException {
		response.setStatus(this.status);
		this.headers.forEach((name, value) -> {
			if (name.equals("Vary")) {
				response.addHeader(name, value);
			}
			else {
				response.setHeader(name, value);
			}
		});
		response.setContentLength(this.body.length);
		if (!request.getMethod().equals("HEAD")) {
			response.getOutputStream().write(this.body);
		}
		return null;
	}

}
