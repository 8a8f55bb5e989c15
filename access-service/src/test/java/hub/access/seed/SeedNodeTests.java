package hub.access.seed;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SeedNodeTests {

	private final SeedNode file = SeedNode.read("test-node.yaml");

	@Test
	void readsMembersByTheirType() {
		assertThat(this.file.text("text")).isEqualTo("été");
		assertThat(this.file.text("number")).isEqualTo("7");
		assertThat(this.file.optionalInteger("number")).isEqualTo(7);
		assertThat(this.file.optionalLong("large")).isEqualTo(2_400_000_000L);
		assertThat(this.file.date("day")).isEqualTo(LocalDate.of(2026, 10, 10));
		assertThat(this.file.flag("flag")).isTrue();
		assertThat(this.file.texts("words")).containsExactly("one", "two");
		assertThat(this.file.integers("numbers")).containsExactly(1, 2, 3);
	}

	@Test
	void tellsWhatIsMissingFromWhatIsThere() {
		assertThat(this.file.has("text")).isTrue();
		assertThat(this.file.has("nothing")).isFalse();
		assertThat(this.file.has("missing")).isFalse();
		assertThat(this.file.optionalText("missing")).isNull();
		assertThat(this.file.optionalInteger("missing")).isNull();
		assertThat(this.file.optionalLong("text")).isNull();
		assertThat(this.file.optionalFlag("missing")).isNull();
		assertThat(this.file.flag("missing")).isFalse();
		assertThat(this.file.texts("missing")).isEmpty();
		assertThat(this.file.nodes("missing")).isEmpty();
	}

	@Test
	void goesDownIntoMappingsAndLists() {
		assertThat(this.file.node("node").text("inner")).isEqualTo("value");
		assertThat(this.file.nodes("nodes")).extracting((node) -> node.text("name")).containsExactly("a", "b");
		assertThat(this.file.node("node").names()).containsExactly("inner", "other");
	}

	@Test
	void namesTheMemberThatIsMissingOrSpelledWrongly() {
		assertThatIllegalStateException().isThrownBy(() -> this.file.text("missing")).withMessageContaining("missing");
		assertThatIllegalStateException().isThrownBy(() -> this.file.node("text")).withMessageContaining("text");
		assertThatIllegalStateException().isThrownBy(() -> this.file.nodes("words")).withMessageContaining("words");
		assertThatIllegalStateException().isThrownBy(() -> this.file.node("node").requireOnly(Set.of("inner")))
			.withMessageContaining("other");
		assertThatCode(() -> this.file.node("node").requireOnly(Set.of("inner", "other"))).doesNotThrowAnyException();
	}

}
