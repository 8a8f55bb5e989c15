package hub.access.mode;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import hub.access.hours.GpuHours;
import hub.access.hours.NodeHours;
import hub.access.mode.seed.ModeFixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ModeLimitsTests {

	@Test
	void hoursIncludeBothBounds() {
		HourLimits fastLane = ModeFixtures.mode("aif-fast-lane").terms().hours();

		assertThat(fastLane.admits(GpuHours.of(9_999))).isFalse();
		assertThat(fastLane.admits(GpuHours.of(10_000))).isTrue();
		assertThat(fastLane.admits(GpuHours.of(50_000))).isTrue();
		assertThat(fastLane.admits(new GpuHours(new BigDecimal("50000.001")))).isFalse();
	}

	@Test
	void hoursMayBeOpen() {
		assertThat(ModeFixtures.mode("aif-playground").terms().hours().admits(GpuHours.of(1))).isTrue();
		assertThat(ModeFixtures.mode("genci-regular").terms().hours().admits(GpuHours.of(90_000_000))).isTrue();
		assertThat(ModeFixtures.mode("luxprovide-national").terms().hours().boundsGpuHours()).isFalse();
	}

	@Test
	void nodeHoursAreAUnitOfTheirOwn() {
		HourLimits benchmark = ModeFixtures.mode("ehpc-benchmark").terms().hours();

		assertThat(benchmark.boundsGpuHours()).isFalse();
		assertThat(benchmark.admits(new NodeHours(new BigDecimal("199.999")))).isFalse();
		assertThat(benchmark.admits(new NodeHours(new BigDecimal("200")))).isTrue();
	}

	@Test
	void durationsAreThoseOfferedOrAnyUpToTheLongest() {
		assertThat(new Durations(List.of(3, 6, 12), 12).admits(4)).isFalse();
		assertThat(new Durations(List.of(3, 6, 12), 12).admits(6)).isTrue();
		assertThat(new Durations(List.of(), 12).admits(4)).isTrue();
		assertThat(new Durations(List.of(), 12).admits(13)).isFalse();
		assertThat(new Durations(List.of(), null).isBounded()).isFalse();
		assertThat(new Durations(List.of(), null).admits(99)).isTrue();
	}

	@Test
	void theWordsOfTheSourcesMeanFourSteps() {
		assertThat(EvaluationStep.of("administrative")).isEqualTo(EvaluationStep.ELIGIBILITY);
		assertThat(EvaluationStep.of("technical-review")).isEqualTo(EvaluationStep.TECHNICAL_ASSESSMENT);
		assertThat(EvaluationStep.of("scientific-review")).isEqualTo(EvaluationStep.PEER_REVIEW);
		assertThat(EvaluationStep.of("decision")).isEqualTo(EvaluationStep.DECISION);
		assertThatIllegalArgumentException().isThrownBy(() -> EvaluationStep.of("lottery"));
	}

	@Test
	void theFirstStepIsThatOfTheModeOrAtOnceTheDecision() {
		assertThat(ModeFixtures.mode("ehpc-regular").terms().evaluation().firstStep())
			.isEqualTo(EvaluationStep.ELIGIBILITY);
		assertThat(ModeFixtures.mode("genci-regular").terms().evaluation().firstStep())
			.isEqualTo(EvaluationStep.TECHNICAL_ASSESSMENT);
		assertThat(ModeFixtures.mode("genci-dynamic").terms().evaluation().firstStep())
			.isEqualTo(EvaluationStep.DECISION);
	}

	@Test
	void rulesSayNothingOfWhatIsUnknown() {
		assertThat(ModeFixtures.mode("luxprovide-national").terms().rules()).extracting(AccessRule::name)
			.containsExactly("organisation");
		assertThat(ModeFixtures.mode("ehpc-ai-science").terms().rules()).extracting(AccessRule::name)
			.containsExactly("organisation", "node-hours", "duration");
	}

}
