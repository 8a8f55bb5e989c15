package hub.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import hub.identity.access.Scopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private static final Pattern REFUSAL = Pattern
		.compile("(?:Exception|FieldError\\.member)\\((?:[^\"();]*, )?\"([a-z]+(?:-[a-z]+)+|[A-Z_]+)\"");

	private static final Pattern PAGE_TEXT = Pattern.compile("\\{\\{text\\.([a-z-]+)}}");

	@ParameterizedTest
	@ValueSource(strings = { "refusals", "pages" })
	void everySentenceExistsInBothLanguages(String bundle) {
		assertThat(keys(bundle, "en")).isEqualTo(keys(bundle, "fr"));
	}

	@Test
	void everyRefusalHasASentence() {
		Set<String> used = find("src/main/java/hub/identity", REFUSAL);

		assertThat(used).contains("last-admin", "registration-number-taken");
		assertThat(keys("refusals", "en"))
			.containsAll(used.stream().filter((key) -> key.equals(key.toLowerCase(Locale.ROOT))).toList());
	}

	@Test
	void everyPageFindsItsTexts() {
		assertThat(keys("pages", "en")).containsAll(find("src/main/resources/hub/identity/pages", PAGE_TEXT));
	}

	@Test
	void everyScopeThatIsAskedForIsExplained() {
		assertThat(keys("pages", "en")).containsAll(Scopes.published()
			.stream()
			.filter((scope) -> !scope.equals("openid"))
			.map((scope) -> "scope." + scope)
			.toList());
	}

	private static Set<String> keys(String bundle, String language) {
		return new TreeSet<>(ResourceBundle.getBundle("hub/identity/" + bundle + "_" + language, Locale.ROOT).keySet());
	}

	private static Set<String> find(String folder, Pattern pattern) {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			files.filter(Files::isRegularFile)
				.map(TextsTests::read)
				.forEach((source) -> pattern.matcher(source)
					.results()
					.map((match) -> match.group(1))
					.forEach(found::add));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
