package hub.standalone.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs a person in as a browser would: authorization request with PKCE, sign-in page,
 * consent page, code, token. Nothing of it is a short cut for demos.
 */
public final class SignIn implements AutoCloseable {

	private static final String CLIENT = "hub-cli";

	private static final String CALLBACK = "http://127.0.0.1/callback";

	/** An honest sign-in takes four pages; more means that we go in circles. */
	private static final int MOST_PAGES = 10;

	private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private final URI hub;

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	public SignIn(URI hub) {
		this.hub = hub;
	}

	/**
	 * The access token of an account.
	 * @param scope the scopes wanted, separated by spaces
	 * @throws SignInFailedException when the hub gives none
	 */
	public String token(String account, String password, String scope) {
		Pkce pkce = Pkce.fresh();
		String state = Pkce.randomText();
		Map<String, String> request = new LinkedHashMap<>();
		request.put("response_type", "code");
		request.put("client_id", CLIENT);
		request.put("redirect_uri", CALLBACK);
		request.put("scope", scope);
		request.put("state", state);
		request.put("code_challenge", pkce.challenge());
		request.put("code_challenge_method", "S256");
		URI first = this.hub.resolve("/oauth2/authorize?" + Forms.encode(request));
		Map<String, String> answer = authorize(first, account, password);
		if (!state.equals(answer.get("state"))) {
			throw new SignInFailedException("The hub answered another sign-in than ours; try again.");
		}
		String code = answer.get("code");
		if (code == null) {
			throw new SignInFailedException("The hub gave no token to " + account + ": "
					+ answer.getOrDefault("error_description", answer.getOrDefault("error", "without a reason")) + ".");
		}
		return exchange(code, pkce);
	}

	/** Every scope that the hub grants. */
	public String allScopes() {
		HttpResponse<String> metadata = send(
				HttpRequest.newBuilder(this.hub.resolve("/.well-known/openid-configuration")).build());
		Matcher scopes = Pattern.compile("\"scopes_supported\"\\s*:\\s*\\[([^]]*)]").matcher(metadata.body());
		if (!scopes.find()) {
			throw new SignInFailedException(
					"At " + this.hub + " is something else than a hub: name the hub's port with --port.");
		}
		return scopes.group(1).replaceAll("[\",\\s]+", " ").strip();
	}

	private Map<String, String> authorize(URI first, String account, String password) {
		HttpRequest next = HttpRequest.newBuilder(first).header("Accept", "text/html").build();
		boolean asked = false;
		for (int page = 0; page < MOST_PAGES; page++) {
			HttpResponse<String> answer = send(next);
			if (answer.statusCode() / 100 == 3) {
				URI target = next.uri().resolve(answer.headers().firstValue("Location").orElse(""));
				if (target.toString().startsWith(CALLBACK)) {
					return Forms.queryOf(target);
				}
				next = HttpRequest.newBuilder(target).header("Accept", "text/html").build();
				continue;
			}
			HtmlForm form = HtmlForm.first(answer.body())
				.filter((found) -> answer.statusCode() == 200)
				.orElseThrow(() -> new SignInFailedException(
						"The hub does not let " + account + " sign in: it answered " + answer.statusCode() + "."));
			if (form.passwordField().isPresent() && asked) {
				throw new SignInFailedException(
						"The hub knows no account " + account + " with this password: ./hub run prints the accounts.");
			}
			asked = asked || form.passwordField().isPresent();
			next = fill(form, next.uri(), account, password);
		}
		throw new SignInFailedException("The hub's sign-in goes in circles; look into its log.");
	}

	private HttpRequest fill(HtmlForm form, URI page, String account, String password) {
		Map<String, String> fields = new LinkedHashMap<>(form.values());
		form.passwordField().ifPresent((field) -> {
			form.nameField().ifPresent((name) -> fields.put(name, account));
			fields.put(field, password);
		});
		return post(form.action().isEmpty() ? page : page.resolve(form.action()), fields, "text/html");
	}

	private String exchange(String code, Pkce pkce) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("grant_type", "authorization_code");
		fields.put("client_id", CLIENT);
		fields.put("redirect_uri", CALLBACK);
		fields.put("code", code);
		fields.put("code_verifier", pkce.verifier());
		HttpResponse<String> answer = send(post(this.hub.resolve("/oauth2/token"), fields, "application/json"));
		Matcher token = ACCESS_TOKEN.matcher(answer.body());
		if (answer.statusCode() != 200 || !token.find()) {
			throw new SignInFailedException(
					"The hub did not exchange the code for a token: it answered " + answer.statusCode() + ".");
		}
		return token.group(1);
	}

	private HttpRequest post(URI address, Map<String, String> fields, String accept) {
		return HttpRequest.newBuilder(address)
			.header("Accept", accept)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", this.hub.toString())
			.POST(BodyPublishers.ofString(Forms.encode(fields)))
			.build();
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new SignInFailedException(
					"No hub answers at " + this.hub + ": start one with ./hub start, or name its port with --port.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SignInFailedException("The sign-in was interrupted.");
		}
	}

	@Override
	public void close() {
		this.http.close();
	}

}
