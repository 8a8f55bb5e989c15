package hub.identity.signin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import hub.platform.problem.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.HtmlUtils;

/**
 * One HTML page in the reader's language. A template has {@code {{text.key}}} for a text
 * of the bundle, {@code {{name}}} for a value (escaped) and {@code {{&name}}} for a part
 * that is HTML already.
 */
final class Page {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(&?)([A-Za-z0-9_.:-]+)}}");

	private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

	private final String template;

	private final Locale language;

	private final ResourceBundle texts;

	private final Map<String, String> values = new LinkedHashMap<>();

	private String formTargets = "'self'";

	private Page(String template, HttpServletRequest request) {
		this.template = template;
		this.language = Texts.languageFor(request.getHeader("Accept-Language"));
		this.texts = ResourceBundle.getBundle("hub/identity/pages_" + this.language.getLanguage(), Locale.ROOT);
	}

	static Page of(String template, HttpServletRequest request) {
		return new Page(template, request);
	}

	String text(String key) {
		return this.texts.containsKey(key) ? this.texts.getString(key) : key;
	}

	/** Fills a value in; it is escaped. */
	Page with(String name, String value) {
		this.values.put(name, HtmlUtils.htmlEscape(value, StandardCharsets.UTF_8.name()));
		return this;
	}

	/** Fills in HTML of our own. */
	Page withHtml(String name, String html) {
		this.values.put("&" + name, html);
		return this;
	}

	/** Origins that the form may lead to beside our own, as browsers follow redirects. */
	Page leadingTo(Iterable<String> origins) {
		this.formTargets = "'self' " + String.join(" ", origins);
		return this;
	}

	/** A part of a page, for {@link #withHtml}. */
	String render() {
		return fill(load(this.template));
	}

	void send(HttpServletResponse response, int status) throws IOException {
		this.values.put("&body", render());
		this.values.put("language", this.language.getLanguage());
		this.values.put("title", text("title." + this.template));
		response.setStatus(status);
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader("Content-Language", this.language.getLanguage());
		response.setHeader("Vary", "Accept-Language");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action "
				+ this.formTargets + "; base-uri 'none'; frame-ancestors 'none'");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Frame-Options", "DENY");
		response.getOutputStream().write(fill(load("layout")).getBytes(StandardCharsets.UTF_8));
	}

	private String fill(String html) {
		Matcher matcher = PLACEHOLDER.matcher(html);
		return matcher.replaceAll((match) -> {
			String name = match.group(2);
			String value = name.startsWith("text.") ? HtmlUtils.htmlEscape(text(name.substring(5)))
					: this.values.getOrDefault(match.group(1) + name, "");
			return Matcher.quoteReplacement(value);
		});
	}

	private static String load(String name) {
		return TEMPLATES.computeIfAbsent(name, Page::read);
	}

	private static String read(String name) {
		try (InputStream input = Page.class.getResourceAsStream("/hub/identity/pages/" + name + ".html")) {
			if (input == null) {
				throw new IllegalStateException("Page template " + name + " is missing");
			}
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
