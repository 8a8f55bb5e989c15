package hub.access.mode.seed;

import org.junit.jupiter.api.Test;

import hub.access.mode.AccessMode;
import hub.access.mode.FieldType;
import hub.access.mode.FormField;
import hub.access.mode.HourLimits;
import hub.access.seed.SeedNode;

import hub.platform.ids.SeedIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ShippedModesTests {

	@Test
	void areThirteenWithTheIdsOfTheirSlugs() {
		assertThat(ModeFixtures.shippedModes()).hasSize(13)
			.allSatisfy((mode) -> assertThat(mode.id().value()).isEqualTo(SeedIds.of("access-mode", mode.slug())));
	}

	@Test
	void allSayWhereTheirTermsComeFrom() {
		assertThat(ModeFixtures.shippedModes()).allSatisfy((mode) -> {
			assertThat(mode.terms().provenance().source()).isNotBlank();
			assertThat(mode.terms().provenance().asOf()).isEqualTo("2026-10-10");
		});
	}

	@Test
	void keepTheNumbersOfTheFile() {
		HourLimits playground = ModeFixtures.mode("aif-playground").terms().hours();
		HourLimits snellius = ModeFixtures.mode("surf-small-compute").terms().hours();

		assertThat(playground.maxGpuHours()).isEqualTo(5000);
		assertThat(playground.minGpuHours()).isNull();
		assertThat(snellius.maxSbu()).isEqualTo(1_000_000);
		assertThat(snellius.unit()).isEqualTo("SBU");
		assertThat(ModeFixtures.mode("ehpc-development").terms().remarks().renewals()).isEqualTo(2);
		assertThat(ModeFixtures.mode("ehpc-extreme").terms().audience().systems()).contains("jupiter");
	}

	@Test
	void haveAFormWhoseQuestionsAreAskedInBothLanguages() {
		assertThat(ModeFixtures.shippedModes()).flatExtracting((mode) -> mode.terms().form().fields())
			.allSatisfy((field) -> {
				assertThat(field.label().fr()).as(field.name()).isNotBlank();
				assertThat(field.choices().isEmpty()).as(field.name()).isEqualTo(field.type() != FieldType.CHOICE);
				assertThat(field.type() == FieldType.TEXT && field.max() == null).as(field.name()).isFalse();
			});
	}

	@Test
	void neverNameAFieldAsAMemberOfTheApplication() {
		assertThat(ModeFixtures.shippedModes()).flatExtracting((mode) -> mode.terms().form().fieldNames())
			.doesNotContain("requests", "durationMonths");
	}

	@Test
	void askEachQuestionOnce() {
		for (AccessMode mode : ModeFixtures.shippedModes()) {
			assertThat(mode.terms().form().fields()).extracting(FormField::name).doesNotHaveDuplicates();
		}
	}

	@Test
	void doNotReadAFileWithAMemberThatNobodyKnows() {
		SeedNode mode = SeedNode.read("access-modes.yaml").nodes("accessModes").getFirst();

		assertThatIllegalStateException().isThrownBy(() -> mode.requireOnly(java.util.Set.of("id")))
			.withMessageContaining("name");
		assertThatIllegalStateException().isThrownBy(() -> mode.text("colour")).withMessageContaining("colour");
		assertThatIllegalStateException().isThrownBy(() -> SeedNode.read("nothing.yaml"))
			.withMessageContaining("nothing.yaml");
	}

}
