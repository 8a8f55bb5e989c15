package hub.catalog.estimate;

import java.math.BigDecimal;

import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Partition;
import hub.catalog.system.PartitionAccelerator;
import hub.catalog.system.SystemPhase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static hub.catalog.estimate.EstimateFixtures.BILLION;
import static hub.catalog.estimate.EstimateFixtures.TRILLION;
import static hub.catalog.estimate.EstimateFixtures.a100;
import static hub.catalog.estimate.EstimateFixtures.accelerator;
import static hub.catalog.estimate.EstimateFixtures.codes;
import static hub.catalog.estimate.EstimateFixtures.h100;
import static hub.catalog.estimate.EstimateFixtures.judge;
import static hub.catalog.estimate.EstimateFixtures.loraOf8Billion;
import static hub.catalog.estimate.EstimateFixtures.mi250x;
import static hub.catalog.estimate.EstimateFixtures.partition;
import static hub.catalog.estimate.EstimateFixtures.system;
import static hub.catalog.estimate.EstimateFixtures.unpublished;
import static hub.catalog.estimate.EstimateFixtures.v100;
import static hub.catalog.estimate.EstimateFixtures.within;
import static hub.catalog.estimate.EstimateFixtures.work;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which partitions can do a piece of work, and what is said against the others.
 */
class FittingPartitionsTests {

	@Nested
	class WhatFits {

		@Test
		void saysHowManyAcceleratorsHoldTheWork() {
			PartitionFit fit = judge(loraOf8Billion(), h100(), 10);

			assertThat(fit.fits()).isTrue();
			assertThat(codes(fit.reasons())).containsExactly("HOLDS_THE_WORK");
			assertThat(need(fit).minimum()).isEqualTo(1);
		}

		@Test
		void takesTheMinimumWhenThereIsNoHurry() {
			PartitionFit.Need need = need(judge(work(Method.FULL, 8, BILLION, Precision.BF16), h100(), 10));

			assertThat(need.accelerators()).isEqualTo(need.minimum()).isEqualTo(2);
			assertThat(need.nodes()).isEqualTo(1);
		}

		@Test
		void takesMoreToFinishInTime() {
			PartitionFit.Need need = need(judge(within(loraOf8Billion(), 0.5), h100(), 10));

			assertThat(need.accelerators()).isEqualTo(9);
			assertThat(need.nodes()).isEqualTo(3);
			assertThat(need.wallClockHours().expected()).isLessThanOrEqualTo(0.5);
		}

		@Test
		void countsNodeHoursAsSharesOfANode() {
			PartitionFit.Need need = need(judge(loraOf8Billion(), h100(), 10));

			assertThat(need.nodeHours()).isEqualTo(need.gpuHours().times(0.25));
		}

		@Test
		void countsHoursOnItsOwnAccelerators() {
			double onA100 = need(judge(loraOf8Billion(), a100(), 10)).gpuHours().expected();
			double onH100 = need(judge(loraOf8Billion(), h100(), 10)).gpuHours().expected();

			assertThat(onA100 / onH100).isCloseTo(989.0 / 312, org.assertj.core.api.Assertions.within(1e-9));
		}

		@Test
		void saysWhenNobodyKnowsHowManyThereAre() {
			PartitionFit fit = judge(loraOf8Billion(), h100(), null);

			assertThat(fit.fits()).isTrue();
			assertThat(codes(fit.reasons())).contains("NUMBER_UNKNOWN");
		}

	}

	@Nested
	class ModulesOfSeveralGpus {

		@Test
		void areCountedOnceAndSlurmsCountIsNamed() {
			PartitionFit fit = judge(loraOf8Billion(), mi250x(), 10);

			assertThat(codes(fit.reasons())).contains("SLURM_COUNT");
			assertThat(need(fit).slurmGpus()).isEqualTo(2);
			assertThat(need(fit).minimum()).isEqualTo(1);
		}

		@Test
		void haveTheirMemoryInParts() {
			// 140 GB of weights: two of 80 GB would do, but one process sees only 64 of a
			// module's 128
			PartitionFit fit = judge(work(Method.LORA, 70, BILLION, Precision.BF16), mi250x(), 10);

			assertThat(need(fit).minimum()).isEqualTo(2);
		}

		@Test
		void takeThePartitionsOwnCountBeforeTheModels() {
			ComputeSystem system = system("machine");
			Partition stated = partition(system, mi250x(), 10).withHead(partition(system, mi250x(), 10).head()
				.stating(Partition.SLURM_GPUS_PER_NODE, BigDecimal.valueOf(16), null));

			assertThat(stated.slurmGpusPerAccelerator(mi250x())).isEqualTo(4);
		}

	}

	@Nested
	class WhatDoesNotFit {

		@Test
		void isPlanned() {
			ComputeSystem planned = system("planned", SystemPhase.PLANNED);

			PartitionFit fit = judge(loraOf8Billion(), partition(planned, h100(), 10), planned, h100());

			assertThat(fit.fits()).isFalse();
			assertThat(codes(fit.reasons())).containsExactly("PLANNED");
		}

		@Test
		void isPlannedStillSaysWhatItWouldTake() {
			ComputeSystem planned = system("planned", SystemPhase.PLANNED);

			assertThat(judge(loraOf8Billion(), partition(planned, h100(), 10), planned, h100()).need()).isNotNull();
		}

		@Test
		void hasNoAccelerators() {
			assertThat(codes(judge(loraOf8Billion(), null, 10).reasons())).containsExactly("NO_ACCELERATOR");
		}

		@Test
		void hasAcceleratorsThatNobodyKnows() {
			ComputeSystem system = system("machine");
			Partition vendorOnly = new Partition(partition(system, h100(), 10).head(), system.head().id(), null, "GPU",
					"gpu", SystemPhase.OPERATIONAL, true, new PartitionAccelerator(null, "NVIDIA", null), null, null);

			assertThat(codes(judge(loraOf8Billion(), vendorOnly, system, null).reasons()))
				.containsExactly("ACCELERATOR_UNKNOWN");
		}

		@Test
		void hasNoPublishedPeak() {
			assertThat(codes(judge(loraOf8Billion(), unpublished(), 10).reasons())).containsExactly("PEAK_UNKNOWN");
		}

		@Test
		void hasNoBf16ButIsNamedForFp16() {
			Work inFp16 = work(Method.LORA, 8, 200_000_000, Precision.FP16);

			assertThat(codes(judge(loraOf8Billion(), v100(), 10).reasons())).containsExactly("NO_BF16");
			assertThat(judge(inFp16, v100(), 10).fits()).isTrue();
			assertThat(need(judge(inFp16, v100(), 10)).gpuHours().expected())
				.isGreaterThan(need(judge(inFp16, h100(), 10)).gpuHours().expected() * 7);
		}

		@Test
		void hasAMemoryThatNobodyKnows() {
			Accelerator unknown = accelerator("V100", "NVIDIA", null, null, 125.0, null);

			PartitionFit fit = judge(work(Method.LORA, 8, BILLION, Precision.FP16), unknown, 10);

			assertThat(codes(fit.reasons())).containsExactly("MEMORY_UNKNOWN");
			assertThat(fit.need()).isNull();
		}

		@Test
		void namesEveryReasonAndNotOnlyTheFirst() {
			ComputeSystem planned = system("planned", SystemPhase.PLANNED);
			Accelerator unknown = accelerator("Next", "NVIDIA", null, null, null, null);

			assertThat(codes(judge(loraOf8Billion(), partition(planned, unknown, 10), planned, unknown).reasons()))
				.containsExactly("PLANNED", "PEAK_UNKNOWN", "MEMORY_UNKNOWN");
		}

		@Test
		void hasTooLittleMemoryForOneSequence() {
			Work longSequence = new Work(Method.LORA, 8 * BILLION, BILLION, Precision.BF16, null, 65_536);

			assertThat(codes(judge(longSequence, a100(), 10).reasons())).containsExactly("MEMORY_TOO_SMALL");
		}

		@Test
		void hasTooFewAccelerators() {
			PartitionFit fit = judge(work(Method.FULL, 405, BILLION, Precision.BF16), h100(), 10);

			assertThat(codes(fit.reasons())).containsExactly("TOO_FEW_ACCELERATORS");
			assertThat(String.valueOf(fit.reasons().getFirst().values().get("available"))).isEqualTo("40");
		}

		@Test
		void cannotFinishInTime() {
			PartitionFit fit = judge(within(work(Method.FULL, 8, TRILLION, Precision.BF16), 24), h100(), 10);

			assertThat(codes(fit.reasons())).containsExactly("NOT_IN_TIME");
		}

	}

	@Nested
	class Peaks32 {

		@Test
		void areHalfTheBf16RateOnNvidia() {
			Work fp32 = work(Method.FULL, 1, BILLION, Precision.FP32);
			Work bf16 = work(Method.FULL, 1, BILLION, Precision.BF16);

			assertThat(need(judge(fp32, h100(), 10)).gpuHours().expected()).isCloseTo(
					2 * need(judge(bf16, h100(), 10)).gpuHours().expected(),
					org.assertj.core.api.Assertions.within(1e-9));
		}

		@Test
		void areNotGuessedForOthers() {
			assertThat(codes(judge(work(Method.FULL, 1, BILLION, Precision.FP32), mi250x(), 10).reasons()))
				.containsExactly("PEAK_UNKNOWN");
		}

		@Test
		void ofEightBitsAreCountedAtTheSixteenBitRate() {
			double inFp8 = need(judge(work(Method.FULL, 1, BILLION, Precision.FP8), h100(), 10)).gpuHours().expected();

			assertThat(inFp8).isEqualTo(
					need(judge(work(Method.FULL, 1, BILLION, Precision.BF16), h100(), 10)).gpuHours().expected());
		}

	}

	private static PartitionFit.Need need(PartitionFit fit) {
		return java.util.Objects.requireNonNull(fit.need());
	}

}
