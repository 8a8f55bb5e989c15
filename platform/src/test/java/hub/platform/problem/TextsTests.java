package hub.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private final Texts texts = new Texts(List.of());

	private final ProblemRenderer renderer = new ProblemRenderer(this.texts);

	@ParameterizedTest
	@EnumSource
	void everyTypeHasATitleAndADetailInEveryLanguage(ProblemType type) {
		for (Locale language : Texts.LANGUAGES) {
			assertThat(this.texts.find("title." + type.slug(), Map.of(), language)).isPresent();
			assertThat(this.texts.find("detail." + type.slug(), Map.of(), language)).isPresent();
		}
	}

	@Test
	void allLanguagesHaveTheSameKeys() {
		ResourceBundle english = ResourceBundle.getBundle("hub/platform/problem/refusals_en", Locale.ROOT);
		ResourceBundle french = ResourceBundle.getBundle("hub/platform/problem/refusals_fr", Locale.ROOT);

		assertThat(french.keySet()).isEqualTo(english.keySet());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "fr | fr", "fr-CH, en;q=0.8 | fr", "de, fr;q=0.5 | fr", "de | en", "* | en",
			"en-GB | en", "'' | en", "not//valid | en", "en;q=0.1, fr;q=0.9 | fr" })
	void theBestLanguageIsChosen(String header, String language) {
		assertThat(Texts.languageFor(header).getLanguage()).isEqualTo(language);
	}

	@Test
	void valuesFillTheSentenceAndTravelAsMembers() {
		var problem = this.renderer.render(
				new InvalidStateException("detail.method-not-allowed", "CLOSED", List.of("a", "b")), "id",
				Locale.ENGLISH);

		assertThat(problem).containsEntry("currentStatus", "CLOSED")
			.containsEntry("allowedActions", List.of("a", "b"))
			.containsEntry("type", "/problems/invalid-state")
			.containsEntry("instance", "urn:uuid:id");
	}

	@Test
	void valuesCannotReplaceTheStandardMembers() {
		var problem = this.renderer.render(new RefusedException(ProblemType.DUPLICATE, "detail.duplicate",
				Map.of("status", 200, "rule", "one each")), "id", Locale.ENGLISH);

		assertThat(problem).containsEntry("status", 409).containsEntry("rule", "one each");
	}

	@Test
	void noMoreThanFiftyErrorsAreListed() {
		var errors = java.util.stream.IntStream.range(0, 80)
			.mapToObj((number) -> FieldError.member("/items/" + number, "REQUIRED"))
			.toList();

		var problem = this.renderer.render(new ValidationException(errors), "id", Locale.FRENCH);

		assertThat((List<?>) problem.get("errors")).hasSize(50);
		assertThat(problem).containsEntry("detail", "80 éléments sont à corriger");
	}

	@ParameterizedTest
	@CsvSource({ "title, /title", "answers[0].value, /answers/0/value", "a.b, /a/b", "'', ''", "tags[3], /tags/3" })
	void pathsBecomeJsonPointers(String path, String pointer) {
		assertThat(BindingErrors.pointer(path)).isEqualTo(pointer);
	}

	@Test
	void typesAreFoundByTheirSlug() {
		assertThat(ProblemType.ofSlug("not-found")).contains(ProblemType.NOT_FOUND);
		assertThat(ProblemType.ofSlug("nothing")).isEmpty();
	}

}
