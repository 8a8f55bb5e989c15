package hub.access.eligibility;

import java.util.Map;
import java.util.Set;

/**
 * What the words of the data mean to a program.
 *
 * @param words words for kinds of applicant
 * @param programmes what programmes are made for
 * @param countries countries that need no confirmation where a mode asks for one of the
 * Union
 * @param countriesConfirmedBy who confirms the others
 */
public record Vocabulary(Map<String, ApplicantWord> words, Map<String, ProgrammeMeaning> programmes,
		Set<String> countries, String countriesConfirmedBy) {

	/** What a programme is made for, and who says whether something else fits. */
	public record ProgrammeMeaning(Set<Purpose> purposes, String confirmedBy) {
	}

	ApplicantWord word(String word) {
		ApplicantWord known = this.words.get(word);
		return (known != null) ? known : ApplicantWord.unexplained(word);
	}

}
