package hub.gateway.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import hub.platform.problem.NotFoundException;

/**
 * The readable description, where a request can be tried with a token. Everything it
 * needs is in the hub itself; its policy lets the page load nothing from elsewhere.
 */
final class DocsPages {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'";

	private static final Map<String, MediaType> BUNDLED = Map.of("swagger-ui.css", MediaType.valueOf("text/css"),
			"swagger-ui-bundle.js", MediaType.valueOf("text/javascript"), "favicon-32x32.png", MediaType.IMAGE_PNG,
			"oauth2-redirect.html", MediaType.TEXT_HTML, "oauth2-redirect.js", MediaType.valueOf("text/javascript"));

	private final String publicAddress;

	private final String clientId;

	DocsPages(String publicAddress, String clientId) {
		this.publicAddress = publicAddress;
		this.clientId = clientId;
	}

	ServerResponse page(ServerRequest request) {
		return html(new String(Resources.read("/hub/gateway/page/docs.html"), StandardCharsets.UTF_8));
	}

	ServerResponse home(ServerRequest request) {
		return ServerResponse.status(302).header("Location", "/docs").build();
	}

	ServerResponse icon(ServerRequest request) {
		return bundled("favicon-32x32.png");
	}

	ServerResponse file(ServerRequest request) {
		String name = request.path().substring("/docs/".length());
		if (name.equals("init.js")) {
			String script = new String(Resources.read("/hub/gateway/page/docs.js"), StandardCharsets.UTF_8)
				.replace("{{publicAddress}}", this.publicAddress)
				.replace("{{clientId}}", this.clientId);
			return ServerResponse.ok().contentType(MediaType.valueOf("text/javascript;charset=UTF-8")).body(script);
		}
		return bundled(name);
	}

	private static ServerResponse bundled(String name) {
		MediaType type = BUNDLED.get(name);
		if (type == null) {
			throw new NotFoundException();
		}
		return ServerResponse.ok()
			.contentType(type)
			.header("Content-Security-Policy", POLICY)
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
			.body(Resources.read("/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name));
	}

	private static ServerResponse html(String page) {
		return ServerResponse.ok()
			.contentType(MediaType.valueOf("text/html;charset=UTF-8"))
			.header("Content-Security-Policy", POLICY)
			.body(page);
	}

	private static String version() {
		Properties about = new Properties();
		try {
			about.load(new StringReader(new String(
					Resources.read("/META-INF/maven/org.webjars/swagger-ui/pom.properties"), StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return about.getProperty("version");
	}

}
