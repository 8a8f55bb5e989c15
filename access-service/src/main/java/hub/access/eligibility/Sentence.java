package hub.access.eligibility;

import java.util.Map;

/**
 * Something to say in the reader's language.
 *
 * @param key finds the text
 * @param values fill it
 */
public record Sentence(String key, Map<String, ?> values) {

	static Sentence of(String key) {
		return new Sentence(key, Map.of());
	}

}
