package hub.standalone.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Against an issuer that shows a sign-in page, a consent page and then gives a code. */
class SignInTests {

	private static final String LOGIN = """
			<form method="post" action="/login"><input type="hidden" name="_csrf" value="42">
			<input name="username"><input type="password" name="password"></form>""";

	private static final String CONSENT = """
			<form method="post" action="/oauth2/authorize"><input type="hidden" name="state" value="inner">
			<input type="checkbox" name="scope" value="access:read"></form>""";

	private HttpServer issuer;

	private SignIn signIn;

	/** The fields of the last request to each path. */
	private final Map<String, Map<String, String>> seen = new ConcurrentHashMap<>();

	@BeforeEach
	void start() throws IOException {
		this.issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.issuer.createContext("/oauth2/authorize", this::authorize);
		this.issuer.createContext("/login", this::login);
		this.issuer.createContext("/oauth2/token", this::token);
		this.issuer.createContext("/.well-known/openid-configuration",
				(exchange) -> answer(exchange, 200, "{\"scopes_supported\": [\"openid\", \"access:read\"]}"));
		this.issuer.start();
		this.signIn = new SignIn(URI.create("http://127.0.0.1:" + this.issuer.getAddress().getPort()));
	}

	@AfterEach
	void stop() {
		this.signIn.close();
		this.issuer.stop(0);
	}

	private void authorize(HttpExchange exchange) throws IOException {
		boolean signedIn = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).contains("session=member");
		if (exchange.getRequestMethod().equals("POST")) {
			this.seen.put("consent", fields(exchange));
			redirect(exchange, "http://127.0.0.1/callback?code=c0de&state=" + seen("authorize", "state"));
		}
		else if (signedIn) {
			answer(exchange, 200, CONSENT);
		}
		else {
			this.seen.put("authorize", Forms.queryOf(exchange.getRequestURI()));
			redirect(exchange, "/login");
		}
	}

	private String seen(String request, String field) {
		return this.seen.getOrDefault(request, Map.of()).getOrDefault(field, "");
	}

	private void login(HttpExchange exchange) throws IOException {
		if (exchange.getRequestMethod().equals("GET")) {
			answer(exchange, 200, LOGIN);
			return;
		}
		Map<String, String> fields = fields(exchange);
		if ("open sesame".equals(fields.get("password")) && "42".equals(fields.get("_csrf"))) {
			exchange.getResponseHeaders().add("Set-Cookie", "session=" + fields.get("username") + "; Path=/");
			redirect(exchange, "/oauth2/authorize?continue");
		}
		else {
			redirect(exchange, "/login?error");
		}
	}

	private void token(HttpExchange exchange) throws IOException {
		this.seen.put("token", fields(exchange));
		answer(exchange, 200, "{\"access_token\": \"a.b.c\", \"token_type\": \"Bearer\"}");
	}

	private static Map<String, String> fields(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		return Forms.queryOf(URI.create("/?" + body));
	}

	private static void redirect(HttpExchange exchange, String target) throws IOException {
		exchange.getResponseHeaders().set("Location", target);
		answer(exchange, 302, "");
	}

	private static void answer(HttpExchange exchange, int status, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Test
	void walksThroughSignInAndConsentToAToken() {
		assertThat(this.signIn.token("member", "open sesame", "access:read")).isEqualTo("a.b.c");
		assertThat(this.seen.get("consent")).containsEntry("scope", "access:read").containsEntry("state", "inner");
	}

	@Test
	void provesWithTheVerifierThatItAskedForTheCode() {
		this.signIn.token("member", "open sesame", "access:read");

		assertThat(this.seen.get("authorize")).containsEntry("code_challenge_method", "S256")
			.containsEntry("code_challenge", Pkce.challengeOf(seen("token", "code_verifier")));
	}

	@Test
	void asksForEveryScopeTheIssuerHas() {
		assertThat(this.signIn.allScopes()).isEqualTo("openid access:read");
	}

	@Test
	void saysThatThePasswordIsWrong() {
		assertThatExceptionOfType(SignInFailedException.class)
			.isThrownBy(() -> this.signIn.token("member", "guess", "access:read"))
			.withMessageContaining("no account member with this password");
	}

	@Test
	void saysThatNobodyIsThere() {
		this.issuer.stop(0);

		assertThatExceptionOfType(SignInFailedException.class)
			.isThrownBy(() -> this.signIn.token("member", "open sesame", "access:read"))
			.withMessageContaining("./hub start");
	}

}
