package hub.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The sentences of all refusals in the languages of the hub. Later bundles are a
 * service's own; English is the fallback.
 */
public final class Texts {

	/** The languages that every sentence exists in. */
	public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

	private static final String PLATFORM = "hub/platform/problem/refusals";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

	private final List<String> bundles;

	public Texts(List<String> serviceBundles) {
		this.bundles = new ArrayList<>();
		this.bundles.add(PLATFORM);
		this.bundles.addAll(serviceBundles);
	}

	/**
	 * The best language for an {@code Accept-Language} header; English when none fits.
	 */
	public static Locale languageFor(@Nullable String acceptLanguage) {
		if (acceptLanguage == null || acceptLanguage.isBlank()) {
			return Locale.ENGLISH;
		}
		try {
			Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
			return (found != null) ? found : Locale.ENGLISH;
		}
		catch (IllegalArgumentException ex) {
			return Locale.ENGLISH;
		}
	}

	/**
	 * The sentence of a key with its placeholders filled; empty when no bundle has the
	 * key.
	 */
	public Optional<String> find(String key, Map<String, ?> values, Locale language) {
		return this.bundles.stream()
			.map((bundle) -> lookUp(bundle, key, language))
			.flatMap(Optional::stream)
			.findFirst()
			.map((text) -> fill(text, values));
	}

	private Optional<String> lookUp(String bundle, String key, Locale language) {
		try {
			ResourceBundle texts = ResourceBundle.getBundle(bundle + "_" + language.getLanguage(), Locale.ROOT,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
			return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
		}
		catch (MissingResourceException ex) {
			return Optional.empty();
		}
	}

	private static String fill(String text, Map<String, ?> values) {
		Matcher matcher = PLACEHOLDER.matcher(text);
		return matcher.replaceAll((match) -> {
			Object value = values.get(match.group(1));
			return Matcher.quoteReplacement((value != null) ? readable(value) : "?");
		});
	}

	private static String readable(Object value) {
		return (value instanceof Iterable<?> items)
				? String.join(", ",
						java.util.stream.StreamSupport.stream(items.spliterator(), false).map(String::valueOf).toList())
				: String.valueOf(value);
	}

}
