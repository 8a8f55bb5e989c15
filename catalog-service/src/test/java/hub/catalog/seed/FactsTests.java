package hub.catalog.seed;

import java.util.List;
import java.util.Map;

import hub.catalog.source.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * How a row of the shipped files is read.
 */
class FactsTests {

	@Test
	void whatIsAbsentIsUnknown() {
		Facts row = row(Map.of());

		assertThat(row.text("x")).isNull();
		assertThat(row.number("x")).isNull();
		assertThat(row.whole("x")).isNull();
		assertThat(row.flag("x")).isNull();
		assertThat(row.texts("x")).isEmpty();
		assertThat(row.rows("x")).isEmpty();
		assertThat(row.inner("x").values()).isEmpty();
		assertThat(row.has("x")).isFalse();
	}

	@Test
	void whatIsNullIsPresentAndUnknown() {
		java.util.HashMap<String, Object> values = new java.util.HashMap<>();
		values.put("accelerator", null);

		assertThat(row(values).has("accelerator")).isTrue();
		assertThat(row(values).text("accelerator")).isNull();
	}

	@Test
	void numbersKeepTheirDigits() {
		assertThat(row(Map.of("x", 354.8)).number("x")).isEqualTo("354.8");
		assertThat(row(Map.of("x", 67_500_000_000_000L)).number("x")).isEqualTo("67500000000000");
		assertThat(row(Map.of("x", "12")).number("x")).isNull();
	}

	@Test
	void whatIsRequiredIsNamedWhenItIsMissing() {
		assertThatNullPointerException().isThrownBy(() -> row(Map.of("id", "lumi")).required("source"))
			.withMessageContaining("source")
			.withMessageContaining("lumi");
	}

	@Test
	void aSourceWithoutADateHasTheDateOfItsFile() {
		assertThat(row(Map.of("source", "s")).provenance().asOf()).isEqualTo("2026-10-10");
		assertThat(row(Map.of("source", "s", "asOf", "2024")).provenance().asOf()).isEqualTo("2024");
	}

	@ParameterizedTest
	@CsvSource({ "official,OFFICIAL", "dataset-card,DATASET_CARD", "knowledge,KNOWLEDGE", "secondary,SECONDARY" })
	void theKindOfASourceIsTheFilesWord(String word, SourceKind kind) {
		assertThat(Facts.kind(word)).isEqualTo(kind);
	}

	@Test
	void namesComeInTheLanguagesOfTheFile() {
		Facts row = row(Map.of("name", new java.util.TreeMap<>(Map.of("en", "Health", "fr", "Santé"))));

		assertThat(row.names()).extracting((name) -> name.language() + " " + name.text())
			.containsExactly("en Health", "fr Santé");
	}

	@Test
	void listsAreReadAsTextsOrRows() {
		assertThat(row(Map.of("x", List.of("a", 1))).texts("x")).containsExactly("a", "1");
		assertThat(row(Map.of("x", List.of(Map.of("id", "a")))).rows("x")).singleElement()
			.satisfies((inner) -> assertThat(inner.required("id")).isEqualTo("a"));
	}

	@Test
	void theFilesAreWhatTheyWere() {
		assertThat(SeedFiles.read().fingerprint()).isEqualTo(SeedFiles.read().fingerprint()).hasSize(64);
		assertThat(new SeedFiles(Map.of("a", "1")).fingerprint())
			.isNotEqualTo(new SeedFiles(Map.of("a", "2")).fingerprint());
		assertThat(SeedFiles.read().parse("network").rows("systems")).hasSize(34);
		assertThat(SeedFiles.read().parse("catalogue").asOf()).isEqualTo("2026-11-21");
	}

	@ParameterizedTest
	@CsvSource({ "jean-zay,gpu_p13,jean-zay-gpu-p13", "lumi,lumi-g,lumi-lumi-g" })
	void aPartitionIsNamedAfterItsSystem(String system, String partition, String slug) {
		assertThat(SeedContext.partitionSlug(system, partition)).isEqualTo(slug);
	}

	private static Facts row(Map<String, Object> values) {
		return new Facts(values, "2026-10-10");
	}

}
