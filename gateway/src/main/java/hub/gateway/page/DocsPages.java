package hub.gateway.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

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

	private static final int FRESH_SECONDS = 3600;

	private static final Map<String, String> BUNDLED = Map.of("swagger-ui.css", "text/css;charset=UTF-8",
			"swagger-ui-bundle.js", "text/javascript;charset=UTF-8", "favicon-32x32.png", "image/png",
			"oauth2-redirect.html", "text/html;charset=UTF-8", "oauth2-redirect.js", "text/javascript;charset=UTF-8");

	private final String publicAddress;

	private final String clientId;

	DocsPages(String publicAddress, String clientId) {
		this.publicAddress = publicAddress;
		this.clientId = clientId;
	}

	ServerResponse page(ServerRequest request) {
		return Document.of("text/html;charset=UTF-8", Resources.read("/hub/gateway/page/docs.html"))
			.header("Content-Security-Policy", POLICY);
	}

	ServerResponse home(ServerRequest request) {
		return Document.elsewhere("/docs");
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
			return Document.of("text/javascript;charset=UTF-8", script);
		}
		return bundled(name);
	}

	private static ServerResponse bundled(String name) {
		String type = BUNDLED.get(name);
		if (type == null) {
			throw new NotFoundException();
		}
		return Document.of(type, Resources.read("/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name))
			.header("Content-Security-Policy", POLICY)
			.cachedFor(FRESH_SECONDS);
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
