package hub.catalog.estimate;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static hub.catalog.estimate.EstimateFixtures.BILLION;
import static hub.catalog.estimate.EstimateFixtures.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What a piece of work keeps in memory.
 */
class MemoryNeedTests {

	@Nested
	class FullTraining {

		private final MemoryNeed eightBillion = MemoryNeed.of(work(Method.FULL, 8, BILLION, Precision.BF16));

		@Test
		void keepsSixteenBytesForEachParameter() {
			assertThat(this.eightBillion.weights()).isEqualTo(16);
			assertThat(this.eightBillion.gradients()).isEqualTo(16);
			assertThat(this.eightBillion.optimizer()).isEqualTo(96);
			assertThat(this.eightBillion.shared()).isEqualTo(8 * 16);
			assertThat(this.eightBillion.bytesPerParameter()).isEqualTo(16);
		}

		@Test
		void keepsTheSameInThirtyTwoBits() {
			assertThat(MemoryNeed.of(work(Method.FULL, 8, BILLION, Precision.FP32)).shared()).isEqualTo(8 * 16);
		}

		@Test
		void needsTwoAcceleratorsOfEightyGbForEightBillionParameters() {
			assertThat(this.eightBillion.devices(80)).hasValue(2);
		}

		@Test
		void needsMoreOfSmallerOnes() {
			assertThat(this.eightBillion.devices(40)).hasValue(5);
			assertThat(this.eightBillion.devices(16)).hasValue(14);
		}

	}

	@Nested
	class Adapters {

		@Test
		void keepTheFrozenWeightsOnceAndLittleElse() {
			MemoryNeed need = MemoryNeed.of(work(Method.LORA, 8, BILLION, Precision.BF16));

			assertThat(need.weights()).isEqualTo(16);
			assertThat(need.gradients()).isZero();
			assertThat(need.optimizer()).isZero();
			assertThat(need.adapters()).isCloseTo(0.64, within(1e-9));
		}

		@Test
		void letAModelOfEightBillionFitOnOneAcceleratorOfFortyGb() {
			assertThat(MemoryNeed.of(work(Method.LORA, 8, BILLION, Precision.BF16)).devices(40)).hasValue(1);
		}

		@Test
		void onFourBitWeightsLetSeventyBillionFitOnOneOfEighty() {
			MemoryNeed need = MemoryNeed.of(work(Method.QLORA, 70, BILLION, Precision.BF16));

			assertThat(need.weights()).isCloseTo(36.1, within(0.1));
			assertThat(need.devices(80)).hasValue(1);
			assertThat(need.devices(40)).hasValue(2);
		}

		@Test
		void letAModelOfEightBillionInFourBitsFitOnAnOldCardOfSixteen() {
			assertThat(MemoryNeed.of(work(Method.QLORA, 8, BILLION, Precision.FP16)).devices(16)).hasValue(1);
		}

	}

	@Nested
	class Serving {

		@ParameterizedTest
		@CsvSource({ "FP32,32", "BF16,16", "FP16,16", "FP8,8", "INT8,8", "INT4,4.5" })
		void keepsTheWeightsInTheirFormat(Precision precision, double weightsGb) {
			assertThat(MemoryNeed.of(work(Method.INFERENCE, 8, BILLION, precision)).weights()).isEqualTo(weightsGb);
		}

		@Test
		void keepsKeysAndValuesOfTheSequencesServedAtOnce() {
			MemoryNeed need = MemoryNeed.of(work(Method.INFERENCE, 8, BILLION, Precision.BF16));

			// Llama 3.1 8B: 131,072 bytes a token; 8 × 4,096 tokens make 4.3 GB
			assertThat(need.cache()).isCloseTo(4.3, within(0.5));
			assertThat(need.gradients()).isZero();
		}

		@Test
		void keepsMoreForLongerSequences() {
			Work usual = work(Method.INFERENCE, 8, BILLION, Precision.BF16);
			Work longer = new Work(usual.method(), usual.parameters(), usual.tokens(), usual.precision(), null,
					4 * Work.USUAL_SEQUENCE);

			assertThat(MemoryNeed.of(longer).cache()).isCloseTo(4 * MemoryNeed.of(usual).cache(), within(1e-9));
		}

	}

	@Nested
	class Activations {

		@Test
		void areNotDividedByAddingAccelerators() {
			MemoryNeed need = MemoryNeed.of(work(Method.FULL, 8, BILLION, Precision.BF16));

			assertThat(need.perDevice(1000)).isGreaterThan(need.activations());
			assertThat(need.perDevice(1000)).isCloseTo(need.activations(), within(0.2));
		}

		@Test
		void ofALongSequenceFitNowhere() {
			Work longSequence = new Work(Method.FULL, 70 * BILLION, BILLION, Precision.BF16, null, 131_072);

			assertThat(MemoryNeed.of(longSequence).devices(80)).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "8, 32, 4096", "70, 80, 8192", "405, 126, 16384" })
		void followTheShapeOfKnownModels(long billions, double layers, double width) {
			ModelShape shape = ModelShape.of(billions * BILLION);

			assertThat(shape.layers()).isCloseTo(layers, within(layers * 0.15));
			assertThat(shape.width()).isCloseTo(width, within(width * 0.15));
		}

	}

}
