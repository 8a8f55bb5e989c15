package hub.catalog.entry;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Readable names made of titles: "Accès au calcul" becomes {@code acces-au-calcul}.
 */
public final class Slugs {

	private static final int MAX_LENGTH = 80;

	private Slugs() {
	}

	public static String of(String title) {
		String plain = folded(title).replaceAll("[^a-z0-9.+]+", "-").replaceAll("^[^a-z0-9]+|-+$", "");
		String slug = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
		return slug.isEmpty() ? "entry" : slug;
	}

	/** Lower case without accents, for sorting. */
	public static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
	}

}
