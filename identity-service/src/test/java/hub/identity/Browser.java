package hub.identity;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import hub.identity.access.Scopes;

/**
 * A browser with its cookies. It keeps secure cookies, although the tests have no TLS.
 */
public final class Browser {

	public static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-long";

	public static final String CALLBACK = "http://127.0.0.1:49152/callback";

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

	private final Hub hub;

	private final Map<String, String> cookies = new TreeMap<>();

	Browser(Hub hub) {
		this.hub = hub;
	}

	/** The challenge of a verifier by SHA-256. */
	public static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(
						MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The parameters of a correct authorization request of the command line. */
	public static Map<String, String> request() {
		Map<String, String> request = new LinkedHashMap<>();
		request.put("response_type", "code");
		request.put("client_id", "hub-cli");
		request.put("redirect_uri", CALLBACK);
		request.put("scope", String.join(" ", Scopes.published()));
		request.put("state", "some-state");
		request.put("code_challenge", challenge(VERIFIER));
		request.put("code_challenge_method", "S256");
		return request;
	}

	/** The hidden fields of a page's forms. */
	public static Map<String, String> hiddenFields(Answer page) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher hidden = HIDDEN.matcher(page.text());
		while (hidden.find()) {
			fields.putIfAbsent(hidden.group(1),
					hidden.group(2).replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'"));
		}
		return fields;
	}

	public Answer get(String address, String... headers) {
		return remember(this.hub.send(this.hub.request(address, headers).setHeader("Cookie", cookieHeader()).GET()));
	}

	public Answer post(String path, Map<String, String> fields, String... headers) {
		return post(path, Hub.form(fields), headers);
	}

	public Answer post(String path, String body, String... headers) {
		return remember(this.hub.send(this.hub.request(path, headers)
			.setHeader("Cookie", cookieHeader())
			.setHeader("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))));
	}

	/** Fills the sign-in page in and sends it. */
	public Answer trySignIn(String account, String password, String... headers) {
		return signInAt("/login", account, password, headers);
	}

	public Answer signInAt(String page, String account, String password, String... headers) {
		Map<String, String> fields = hiddenFields(get(page));
		fields.put("username", account);
		fields.put("password", password);
		return post("/login", fields, headers);
	}

	public Browser signIn(String account) {
		Answer answer = trySignIn(account, Hub.PASSWORD);
		if (answer.status() != 302 || answer.header("Location").contains("error")) {
			throw new IllegalStateException(account + " cannot sign in: " + answer.header("Location"));
		}
		return this;
	}

	/** Asks for authorization; follows nothing. */
	public Answer authorize(Map<String, String> request) {
		return get("/oauth2/authorize?" + Hub.form(request));
	}

	/** The code of a correct authorization request of the command line. */
	public String code() {
		return authorize(request()).locationParameters().getOrDefault("code", "");
	}

	/** Redeems a code of the command line. */
	public Answer redeem(String code) {
		return this.hub.post("/oauth2/token", Map.of("grant_type", "authorization_code", "client_id", "hub-cli", "code",
				code, "redirect_uri", CALLBACK, "code_verifier", VERIFIER));
	}

	public String token() {
		return redeem(code()).text("access_token");
	}

	public Map<String, String> cookies() {
		return this.cookies;
	}

	private String cookieHeader() {
		String all = String.join("; ",
				this.cookies.entrySet().stream().map((cookie) -> cookie.getKey() + "=" + cookie.getValue()).toList());
		return all.isEmpty() ? "none=1" : all;
	}

	private Answer remember(Answer answer) {
		answer.response().headers().allValues("Set-Cookie").forEach((cookie) -> {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
				this.cookies.remove(pair[0]);
			}
			else {
				this.cookies.put(pair[0], pair[1]);
			}
		});
		return answer;
	}

}
