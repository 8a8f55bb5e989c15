package hub.training.seed;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class SeedFileTests {

	private final SeedFile.Entry entry = SeedFile.Entry.of(
			Map.of("id", "one", "days", 3, "approval", true, "skills", List.of("a", "b"), "name", Map.of("en", "One")),
			"file.yaml/one");

	@Test
	void membersAreReadAsWhatTheyAre() {
		assertThat(this.entry.text("id")).isEqualTo("one");
		assertThat(this.entry.number("days")).isEqualTo(3);
		assertThat(this.entry.flag("approval")).isTrue();
		assertThat(this.entry.flag("absent")).isFalse();
		assertThat(this.entry.texts("skills")).containsExactly("a", "b");
		assertThat(this.entry.texts("absent")).isEmpty();
		assertThat(this.entry.child("name").text("en")).isEqualTo("One");
		assertThat(this.entry.textOrNull("absent")).isNull();
	}

	@Test
	void whatIsMissingOrOtherwiseIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> this.entry.text("colour"))
			.withMessage("file.yaml/one has no colour");
		assertThatIllegalStateException().isThrownBy(() -> this.entry.texts("id"))
			.withMessage("file.yaml/one/id should be a list");
		assertThatIllegalStateException().isThrownBy(() -> this.entry.child("id"))
			.withMessage("file.yaml/one/id should be a mapping");
	}

	@Test
	void theFingerprintTellsFilesApart() {
		assertThat(SeedFile.read("training.yaml").fingerprint()).isEqualTo(SeedFile.read("training.yaml").fingerprint())
			.isNotEqualTo(SeedFile.read("factories.yaml").fingerprint());
	}

	@Test
	void aFileThatIsNotThereIsNamed() {
		assertThatNullPointerException().isThrownBy(() -> SeedFile.read("nothing.yaml")).withMessage("nothing.yaml");
	}

	@Test
	void allFactoriesHaveACountry() {
		assertThat(SeedFile.read("factories.yaml").root().entries("factories")).hasSize(19)
			.allSatisfy((factory) -> assertThat(factory.text("country")).matches("[A-Z]{2}"));
	}

}
