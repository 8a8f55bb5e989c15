package hub.catalog.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;
import hub.catalog.entry.Translation;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;

/**
 * What words of all vocabularies have in common: names in several languages and one word
 * above.
 */
public final class Vocabulary {

	private Vocabulary() {
	}

	static Set<Trait> traits(EntryHead head, String relation, @Nullable String above, Set<Trait> traits) {
		traits.add(Trait.of("status", head.isRetired() ? "RETIRED" : "ACTIVE"));
		if (above != null) {
			traits.add(Trait.of(relation, above));
		}
		return traits;
	}

	static List<String> texts(EntryHead head, List<Translation> names) {
		List<String> texts = new ArrayList<>(names.stream().map(Translation::text).toList());
		texts.add(head.slug());
		return texts;
	}

	/** Refuses names without an English one, and two in the same language. */
	public static void requireNames(List<Translation> names) {
		List<String> languages = names.stream().map(Translation::language).toList();
		if (!languages.contains("en")) {
			throw new ValidationException(FieldError.member("/names", "ENGLISH_MISSING"));
		}
		if (languages.stream().distinct().count() < languages.size()) {
			throw new ValidationException(FieldError.member("/names", "LANGUAGE_TWICE"));
		}
	}

}
