package hub.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every sentence exists in every language, with the same values in it.
 */
class TextTests {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

	private static final Pattern REMARK = Pattern.compile("Remark\\.of\\(\\s*\"([A-Z][A-Z0-9_]*)\"");

	private static final Pattern REFUSAL = Pattern.compile("\"(catalog\\.[a-z-]+)\"");

	@ParameterizedTest
	@ValueSource(strings = { "refusals", "estimates" })
	void saysTheSameInFrenchAsInEnglish(String bundle) throws IOException {
		Properties english = texts(bundle + "_en");
		Properties french = texts(bundle + "_fr");

		assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		for (String key : english.stringPropertyNames()) {
			assertThat(placeholders(french.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
			assertThat(french.getProperty(key)).as(key).isNotBlank();
		}
	}

	@Test
	void hasASentenceForEveryRemark() throws IOException {
		Properties english = texts("estimates_en");

		for (String code : found(REMARK, "estimate")) {
			if (!code.endsWith("_")) {
				assertThat(english.getProperty("estimate." + code)).as(code).isNotNull();
			}
		}
	}

	@Test
	void hasASentenceForEveryMethodsRule() throws IOException {
		Properties english = texts("estimates_en");

		for (hub.catalog.estimate.Method method : hub.catalog.estimate.Method.values()) {
			assertThat(english.getProperty("estimate.RULE_" + method)).isNotNull();
		}
		for (hub.catalog.estimate.AmountUnit unit : hub.catalog.estimate.AmountUnit.values()) {
			assertThat(english.getProperty("estimate.unit." + unit)).isNotNull();
		}
	}

	@Test
	void hasASentenceForEveryRefusal() throws IOException {
		Properties english = texts("refusals_en");

		assertThat(english.stringPropertyNames())
			.containsAll(found(REFUSAL, ".").stream().filter((key) -> !key.endsWith("-")).collect(Collectors.toSet()));
	}

	private static Set<String> found(Pattern pattern, String folder) throws IOException {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java/hub/catalog", folder))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				Matcher matcher = pattern.matcher(Files.readString(source));
				while (matcher.find()) {
					found.add(matcher.group(1));
				}
			}
		}
		assertThat(found).isNotEmpty();
		return found;
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties texts(String name) throws IOException {
		try (InputStream content = TextTests.class.getResourceAsStream("/hub/catalog/" + name + ".properties")) {
			Properties texts = new Properties();
			texts.load(new InputStreamReader(Objects.requireNonNull(content), StandardCharsets.UTF_8));
			return texts;
		}
	}

}
