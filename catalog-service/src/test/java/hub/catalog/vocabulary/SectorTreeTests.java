package hub.catalog.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import hub.catalog.CatalogTest;
import hub.catalog.entry.Row;
import hub.catalog.entry.Trait;
import hub.catalog.entry.Translation;
import hub.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * How sectors stand to each other.
 */
@CatalogTest
class SectorTreeTests {

	private final SectorTree tree;

	@Autowired
	SectorTreeTests(SectorTree tree) {
		this.tree = tree;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			agri-food         | agri-food, agriculture
			space             | space, aerospace
			autonomous-systems | autonomous-systems, robotics
			health            | health
			unheard-of        | unheard-of
			""")
	void aSectorBringsThoseAboveIt(String sector, String all) {
		UUID id = UUID.randomUUID();

		Set<Trait> inherited = this.tree.of(List.of(new Row(id, "x", null, Set.of(Trait.of("sector", sector)))))
			.getOrDefault(id, Set.of());

		assertThat(inherited).extracting(Trait::value).containsExactlyInAnyOrder(all.split(", "));
	}

	@Test
	void nothingBringsNothing() {
		UUID id = UUID.randomUUID();

		assertThat(this.tree.of(List.of(new Row(id, "x", null, Set.of(Trait.of("country", "FR")))))).containsEntry(id,
				Set.of());
	}

	@Test
	void namesNeedEnglishAndOneOfEachLanguage() {
		Translation english = new Translation("en", "Health");
		Translation french = new Translation("fr", "Santé");

		assertThatNoException().isThrownBy(() -> Vocabulary.requireNames(List.of(english, french)));
		assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> Vocabulary.requireNames(List.of(french)));
		assertThatExceptionOfType(ValidationException.class)
			.isThrownBy(() -> Vocabulary.requireNames(List.of(english, english)));
		assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> Vocabulary.requireNames(List.of()));
	}

}
