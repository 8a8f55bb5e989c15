package hub.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.platform.ids.SeedIds;
import hub.platform.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks HTTP to the identity service, as a program without cookies.
 */
public final class Hub {

	public static final String ISSUER = TestIssuer.ISSUER;

	public static final String PASSWORD = "correct horse";

	public static final UUID STARTUP_A = SeedIds.of("organisation", "startup-a");

	public static final UUID STARTUP_B = SeedIds.of("organisation", "startup-b");

	private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

	private final int port;

	public Hub(int port) {
		this.port = port;
	}

	public static UUID person(String account) {
		return SeedIds.of("person", account);
	}

	public static String key() {
		return "test-" + UUID.randomUUID();
	}

	/** The claims of a token, unverified. */
	public static JsonNode claims(String token) {
		return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
	}

	/** The header of a token. */
	public static JsonNode tokenHeader(String token) {
		return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
	}

	public static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	public static String basic(String client, String secret) {
		return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
	}

	/** A browser of its own. */
	public Browser browser() {
		return new Browser(this);
	}

	/** An access token of an account, by the code flow, with all its scopes. */
	public String token(String account) {
		return browser().signIn(account).token();
	}

	/** The API as an account sees it. */
	public Api as(String account) {
		return new Api(this, token(account));
	}

	/** The API for the bearer of a token. */
	public Api with(String token) {
		return new Api(this, token);
	}

	public Answer get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	/** Posts a form to the protocol. */
	public Answer post(String path, Map<String, String> fields, String... headers) {
		return send(request(path, headers).setHeader("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form(fields))));
	}

	public Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** A request to an address of the service, given as path or as public address. */
	public HttpRequest.Builder request(String address, String... headers) {
		String path = address.startsWith(ISSUER) ? address.substring(ISSUER.length()) : address;
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
