package hub.catalog.entry;

import java.util.List;

/**
 * One text in one language.
 *
 * @param language BCP 47
 */
public record Translation(String language, String text) {

	/** The English text, or the first there is. */
	public static String english(List<Translation> texts) {
		return texts.stream()
			.filter((each) -> each.language().equals("en"))
			.findFirst()
			.or(() -> texts.stream().findFirst())
			.map(Translation::text)
			.orElse("");
	}

}
