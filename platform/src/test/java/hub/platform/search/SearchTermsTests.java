package hub.platform.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermsTests {

	@ParameterizedTest
	@CsvSource({ "Génie logiciel, genie", "Génie logiciel, GÉNIE", "fine-tuning large models, model",
			"Entraînements distribués, entraînement", "Entraînements distribués, distribue", "Häuser und Straßen, haus",
			"Straße, strasse", "Poznań Supercomputing, poznan", "Bruyères-le-Châtel, chatel", "the end, the" })
	void aWordIsFoundWhateverItsAccentsCaseAndInflection(String text, String question) {
		assertThat(finds(text, question)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Génération augmentée, genie", "Génie logiciel, genome", "large models, medal", "Slurm, slur" })
	void anotherWordIsNotFound(String text, String question) {
		assertThat(finds(text, question)).isFalse();
	}

	@Test
	void aLongTextKeepsABoundedNumberOfTerms() {
		StringBuilder text = new StringBuilder();
		for (int number = 0; number < 5000; number++) {
			text.append("word").append(number).append(' ');
		}

		assertThat(SearchTerms.index(text.toString())).hasSizeLessThanOrEqualTo(2000);
	}

	private static boolean finds(String text, String question) {
		List<String> stored = SearchTerms.index(text);
		String filter = SearchTerms.filter("terms", question).toBsonDocument().toJson();
		return stored.stream().anyMatch((term) -> filter.contains("\"" + term + "\""));
	}

}
