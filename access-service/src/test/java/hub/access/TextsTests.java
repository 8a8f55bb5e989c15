package hub.access;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	@ParameterizedTest
	@ValueSource(strings = { "hub/access/refusals", "hub/access/eligibility" })
	void sayTheSameInBothLanguages(String bundle) {
		ResourceBundle english = ResourceBundle.getBundle(bundle + "_en", Locale.ROOT);
		ResourceBundle french = ResourceBundle.getBundle(bundle + "_fr", Locale.ROOT);

		assertThat(french.keySet()).isEqualTo(english.keySet());
		assertThat(english.keySet()).allSatisfy((key) -> assertThat(placeholders(french.getString(key))).as(key)
			.containsExactlyInAnyOrderElementsOf(placeholders(english.getString(key))));
	}

	private static java.util.List<String> placeholders(String text) {
		return java.util.regex.Pattern.compile("\\{[A-Za-z]+}")
			.matcher(text)
			.results()
			.map(java.util.regex.MatchResult::group)
			.toList();
	}

}
