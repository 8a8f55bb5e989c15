package hub.standalone.signin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a sign-in or consent page: where it goes and what it sends. Reads the plain
 * HTML that our issuer writes, not HTML in general.
 *
 * @param action where the form goes, empty for the page itself
 * @param values what it sends when nobody types anything, ticked boxes included
 * @param nameField the field for the account
 * @param passwordField the field for the password; absent on a consent page
 */
record HtmlForm(String action, Map<String, String> values, Optional<String> nameField, Optional<String> passwordField) {

	private static final Pattern FORM = Pattern.compile("(?is)<form\\b([^>]*)>(.*?)</form>");

	private static final Pattern INPUT = Pattern.compile("(?is)<(?:input|button)\\b([^>]*)>");

	private static final Pattern ATTRIBUTE = Pattern
		.compile("(?is)([a-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

	/** The first form of a page that asks for a password or carries hidden values. */
	static Optional<HtmlForm> first(String html) {
		Matcher form = FORM.matcher(html);
		return form.find() ? Optional.of(read(form.group(1), form.group(2))) : Optional.empty();
	}

	private static HtmlForm read(String head, String body) {
		Map<String, String> values = new LinkedHashMap<>();
		Optional<String> name = Optional.empty();
		Optional<String> password = Optional.empty();
		Matcher input = INPUT.matcher(body);
		while (input.find()) {
			Map<String, String> attributes = attributes(input.group(1));
			String field = attributes.getOrDefault("name", "");
			switch (attributes.getOrDefault("type", "text")) {
				case "hidden", "checkbox" ->
					values.merge(field, attributes.getOrDefault("value", "on"), (one, other) -> one + "\n" + other);
				case "password" -> password = Optional.of(field);
				case "text", "email" -> name = name.or(() -> Optional.of(field));
				case "submit" -> {
					if (!field.isEmpty() && !values.containsKey(field)) {
						values.put(field, attributes.getOrDefault("value", ""));
					}
				}
				default -> {
				}
			}
		}
		values.remove("");
		return new HtmlForm(attributes(head).getOrDefault("action", ""), values, name, password);
	}

	private static Map<String, String> attributes(String text) {
		Map<String, String> attributes = new LinkedHashMap<>();
		Matcher attribute = ATTRIBUTE.matcher(text);
		while (attribute.find()) {
			String value = attribute.group(2);
			if (value == null) {
				value = (attribute.group(3) != null) ? attribute.group(3) : attribute.group(4);
			}
			attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), unescape(value));
		}
		return attributes;
	}

	private static String unescape(String text) {
		return text.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&#x27;", "'")
			.replace("&#43;", "+")
			.replace("&#61;", "=")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&amp;", "&");
	}

}
