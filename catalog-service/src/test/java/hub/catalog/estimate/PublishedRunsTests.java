package hub.catalog.estimate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static hub.catalog.estimate.EstimateFixtures.BILLION;
import static hub.catalog.estimate.EstimateFixtures.TRILLION;
import static hub.catalog.estimate.EstimateFixtures.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Every run that its makers report, hours booked in all, lies in the range of the
 * estimate.
 */
class PublishedRunsTests {

	private static final double H100 = 989;

	@ParameterizedTest(name = "{0}")
	@CsvSource({
			// Meta's model cards of Llama 3 and 3.1: H100-80GB hours, "15T+" tokens
			"Llama 3.1 8B,      8,     15,   989, 1460000", "Llama 3.1 70B,     70,    15,   989, 7000000",
			"Llama 3.1 405B,    405,   15,   989, 30840000", "Llama 3 8B,        8,     15,   989, 1300000",
			"Llama 3 70B,       70,    15,   989, 6400000",
			// Llama 2 paper (arXiv 2307.09288, table 2): A100-80GB hours, 2 T tokens
			"Llama 2 7B,        7,     2,    312, 184320", "Llama 2 13B,       13,    2,    312, 368640",
			"Llama 2 34B,       34,    2,    312, 1038336", "Llama 2 70B,       70,    2,    312, 1720320" })
	void liesInTheRange(String run, double billions, long trillions, double peak, double reportedHours) {
		Work pretraining = work(Method.FULL, billions, trillions * TRILLION, Precision.BF16);

		AmountRange hours = Utilisation.of(Method.FULL).hours(pretraining.operations(), peak);

		assertThat(hours.low()).as(run).isLessThan(reportedHours);
		assertThat(hours.high()).as(run).isGreaterThan(reportedHours);
	}

	@Test
	void theRuleAloneGivesHalfAMillionHoursForLlama8BAtFortyPercent() {
		Work pretraining = work(Method.FULL, 8, 15 * TRILLION, Precision.BF16);

		AmountRange hours = Utilisation.of(Method.FULL).hours(pretraining.operations(), H100);

		assertThat(pretraining.operations()).isEqualTo(7.2e23);
		assertThat(hours.expected()).isCloseTo(505_561, within(1.0));
	}

	@Test
	void theRangeIsNotSoWideThatItSaysNothing() {
		AmountRange hours = Utilisation.of(Method.FULL).hours(1e20, H100);

		assertThat(hours.high() / hours.low()).isLessThan(5);
	}

	@ParameterizedTest
	@CsvSource({ "FULL,6", "LORA,4", "QLORA,4", "INFERENCE,2" })
	void eachMethodHasItsOperationsForAParameterAndAToken(Method method, double operations) {
		Precision precision = Precision.BF16;

		assertThat(work(method, 1, BILLION, precision).operations()).isEqualTo(operations * 1e18);
	}

	@Test
	void frozenWeightsSaveAThirdOfTraining() {
		double full = work(Method.FULL, 8, BILLION, Precision.BF16).operations();

		assertThat(work(Method.LORA, 8, BILLION, Precision.BF16).operations()).isEqualTo(full * 2 / 3);
	}

	@Test
	void unpackingMakesQloraSlowerThanLora() {
		AmountRange lora = Utilisation.of(Method.LORA).hours(1e20, H100);
		AmountRange qlora = Utilisation.of(Method.QLORA).hours(1e20, H100);

		assertThat(qlora.low() / lora.low()).isCloseTo(1.3, within(0.001));
		assertThat(qlora.expected() / lora.expected()).isCloseTo(1.4, within(0.001));
		assertThat(qlora.high() / lora.high()).isCloseTo(1.7, within(0.001));
	}

	@Test
	void inferenceWaitsForMemory() {
		Utilisation inference = Utilisation.of(Method.INFERENCE);

		assertThat(inference.expected()).isLessThan(Utilisation.of(Method.FULL).expected());
		assertThat(inference.worst()).isLessThan(0.05);
	}

	@Test
	void hoursGrowWithTheTokensAndFallWithThePeak() {
		AmountRange once = Utilisation.of(Method.FULL).hours(1e20, 100);

		assertThat(Utilisation.of(Method.FULL).hours(2e20, 100).expected()).isCloseTo(2 * once.expected(),
				within(1e-6));
		assertThat(Utilisation.of(Method.FULL).hours(1e20, 200).expected()).isCloseTo(once.expected() / 2,
				within(1e-6));
	}

}
