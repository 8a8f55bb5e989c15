package hub.training;

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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTextTests {

	private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

	@Test
	void everySentenceExistsInBothLanguages() {
		assertThat(keys("en")).isEqualTo(keys("fr"));
	}

	@Test
	void everyRefusalOfTheDomainHasASentence() throws IOException {
		Set<String> used = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/hub/training"))) {
			files.filter((file) -> file.toString().matches(".*(seat|course|session|enrolment)/[A-Za-z]+\\.java"))
				.map(RefusalTextTests::read)
				.forEach((source) -> KEY.matcher(source).results().map((match) -> match.group(1)).forEach(used::add));
		}
		used.removeAll(Set.of("access-mode", "learning-path", "course-session"));

		assertThat(used).hasSizeGreaterThan(10);
		assertThat(keys("en")).containsAll(used);
	}

	private static Set<String> keys(String language) {
		return ResourceBundle.getBundle("hub/training/refusals_" + language, Locale.ROOT).keySet();
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
