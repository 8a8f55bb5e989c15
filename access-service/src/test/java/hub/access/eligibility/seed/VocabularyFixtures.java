package hub.access.eligibility.seed;

import hub.access.eligibility.Vocabulary;

/** The shipped vocabulary, for tests. */
public final class VocabularyFixtures {

	private VocabularyFixtures() {
	}

	public static Vocabulary shipped() {
		return ShippedVocabulary.read();
	}

}
