package hub.catalog.estimate;

import hub.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static hub.catalog.estimate.EstimateFixtures.BILLION;
import static hub.catalog.estimate.EstimateFixtures.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Which work can be asked for.
 */
class WorkTests {

	@ParameterizedTest
	@CsvSource({ "FULL,INT8", "FULL,INT4", "LORA,INT8", "LORA,INT4", "QLORA,FP32", "QLORA,FP8", "QLORA,INT8" })
	void refusesAPrecisionThatTheMethodCannotUseAndNamesThoseItCan(Method method, Precision precision) {
		assertThatThrownBy(() -> work(method, 8, BILLION, precision)).isInstanceOfSatisfying(ValidationException.class,
				(refusal) -> {
					assertThat(refusal.errors()).singleElement().satisfies((error) -> {
						assertThat(error.where()).isEqualTo("/precision");
						assertThat(error.code()).isEqualTo("NOT_FOR_METHOD");
						assertThat(error.values().get("allowed"))
							.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
							.contains(Precision.BF16)
							.doesNotContain(precision);
					});
				});
	}

	@ParameterizedTest
	@CsvSource({ "FP32", "BF16", "FP16", "FP8", "INT8", "INT4" })
	void letsInferenceUseEveryPrecision(Precision precision) {
		assertThat(work(Method.INFERENCE, 8, BILLION, precision).operations()).isPositive();
	}

	@Test
	void countsWhatNoWholeNumberHolds() {
		Work huge = work(Method.FULL, 100_000, 9_007_199_254_740_991L, Precision.BF16);

		assertThat(huge.operations()).isGreaterThan(5e30);
	}

	@Test
	void aRangeIsInOrder() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AmountRange(2, 1, 3));
		assertThatIllegalArgumentException().isThrownBy(() -> new AmountRange(1, 3, 2));
		assertThat(new AmountRange(1, 2, 3).contains(3)).isTrue();
		assertThat(new AmountRange(1, 2, 3).contains(3.1)).isFalse();
		assertThat(new AmountRange(1, 2, 3).times(2)).isEqualTo(new AmountRange(2, 4, 6));
	}

}
