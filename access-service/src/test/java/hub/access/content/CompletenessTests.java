package hub.access.content;

import java.util.List;

import org.junit.jupiter.api.Test;

import hub.access.mode.ModeTerms;

import static org.assertj.core.api.Assertions.assertThat;

class CompletenessTests {

	private static final ModeTerms PLAYGROUND = ContentFixtures.PLAYGROUND;

	@Test
	void beginsAtNothing() {
		Completeness completeness = Completeness.of(ApplicationContent.titled("New"), PLAYGROUND);

		assertThat(completeness.score()).isZero();
		assertThat(completeness.missing()).containsExactly("purpose", "intendedUse", "aiActRiskClass",
				"ethicsStatement", "dataDescription", "personalData", "codeReadiness", "durationMonths", "requests");
	}

	@Test
	void doesNotCountWhatIsOptionalOrBlank() {
		ApplicationContent content = new ApplicationContent("New",
				List.of(new Answer("software", "PyTorch"), new Answer("purpose", " ")), List.of(), null, null);

		assertThat(Completeness.of(content, PLAYGROUND).score()).isZero();
	}

	@Test
	void isRoundedDownSoThatOnlyEverythingIsAHundred() {
		ApplicationContent almost = ContentFixtures.asking();

		assertThat(Completeness.of(almost, PLAYGROUND)).isEqualTo(new Completeness(88, List.of("requests")));
		assertThat(Completeness.of(ContentFixtures.complete(), PLAYGROUND)).isEqualTo(Completeness.full());
	}

}
