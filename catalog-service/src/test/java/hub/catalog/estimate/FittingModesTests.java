package hub.catalog.estimate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import hub.catalog.availability.Availability;
import hub.catalog.availability.AvailabilityStatus;
import hub.catalog.system.ComputeSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static hub.catalog.estimate.EstimateFixtures.BILLION;
import static hub.catalog.estimate.EstimateFixtures.a100;
import static hub.catalog.estimate.EstimateFixtures.codes;
import static hub.catalog.estimate.EstimateFixtures.h100;
import static hub.catalog.estimate.EstimateFixtures.head;
import static hub.catalog.estimate.EstimateFixtures.judge;
import static hub.catalog.estimate.EstimateFixtures.loraOf8Billion;
import static hub.catalog.estimate.EstimateFixtures.mode;
import static hub.catalog.estimate.EstimateFixtures.partition;
import static hub.catalog.estimate.EstimateFixtures.system;
import static hub.catalog.estimate.EstimateFixtures.within;
import static hub.catalog.estimate.EstimateFixtures.work;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which access modes a piece of work fits.
 */
class FittingModesTests {

	private final ComputeSystem lumi = system("lumi");

	private final ComputeSystem vega = system("vega");

	@Nested
	class BySize {

		@Test
		void aSmallFineTuningFitsThePlayground() {
			ModeFit fit = fit(loraOf8Billion(), mode("playground", AmountUnit.GPU_HOURS, null, 5000));

			assertThat(fit.fits()).isTrue();
			assertThat(codes(fit.reasons())).contains("WITHIN_LIMITS", "AUDIENCE");
			assertThat(fit.partitionIds()).hasSize(1);
		}

		@Test
		void tooSmallWorkIsSentToASmallerMode() {
			ModeFit fit = fit(loraOf8Billion(), mode("fast-lane", AmountUnit.GPU_HOURS, 10_000, 50_000));

			assertThat(fit.fits()).isFalse();
			assertThat(codes(fit.reasons())).contains("BELOW_MINIMUM");
			assertThat(fit.partitionIds()).isEmpty();
			assertThat(fit.amount()).isNotNull();
		}

		@Test
		void tooLargeWorkIsRefusedWithTheMaximum() {
			ModeFit fit = fit(work(Method.LORA, 8, 10_000 * BILLION, Precision.BF16),
					mode("playground", AmountUnit.GPU_HOURS, null, 5000));

			assertThat(codes(fit.reasons())).contains("ABOVE_MAXIMUM");
		}

		@Test
		void aHighEndAboveTheMaximumIsAWarningOnly() {
			// expected 4,494 and high 14,980 GPU-hours
			ModeFit fit = fit(work(Method.LORA, 8, 200 * BILLION, Precision.BF16),
					mode("playground", AmountUnit.GPU_HOURS, null, 5000));

			assertThat(fit.fits()).isTrue();
			assertThat(codes(fit.reasons())).contains("HIGH_ABOVE_MAXIMUM");
		}

		@Test
		void nodeHoursAreCountedOnTheNodesOfThePartition() {
			ModeFit inGpuHours = fit(loraOf8Billion(), mode("a", AmountUnit.GPU_HOURS, null, null));
			ModeFit inNodeHours = fit(loraOf8Billion(), mode("b", AmountUnit.NODE_HOURS, null, 100));

			assertThat(amount(inNodeHours).expected()).isEqualTo(amount(inGpuHours).expected() / 4);
		}

		@Test
		void aModeWithoutLimitsSaysSo() {
			assertThat(codes(fit(loraOf8Billion(), mode("commercial", AmountUnit.GPU_HOURS, null, null)).reasons()))
				.contains("LIMITS_NOT_STATED", "SYSTEMS_NOT_STATED");
		}

	}

	@Nested
	class ByRule {

		@Test
		void inferenceIsLimitedWhereTheModeSaysSo() {
			AccessMode science = new AccessMode(head("access-mode", "science"), "science", AmountUnit.GPU_HOURS, null,
					null, 6, List.of("academia"), null, 10, List.of());

			assertThat(codes(fit(work(Method.INFERENCE, 8, BILLION, Precision.BF16), science).reasons()))
				.contains("INFERENCE_LIMITED");
			assertThat(fit(work(Method.INFERENCE, 8, BILLION, Precision.BF16), science).fits()).isFalse();
			assertThat(fit(loraOf8Billion(), science).fits()).isTrue();
		}

		@Test
		void workIsNotLongerThanTheMode() {
			ModeFit fit = fit(within(loraOf8Billion(), 5000), mode("three-months", AmountUnit.GPU_HOURS, null, 5000));

			assertThat(fit.fits()).isFalse();
			assertThat(codes(fit.reasons())).contains("TOO_LONG");
		}

		@Test
		void nothingFitsWithoutAPartition() {
			ModeFit fit = new FittingModes(loraOf8Billion(), List.of(judge(loraOf8Billion(), null, 1)), Map.of(),
					List.of())
				.judge(mode("playground", AmountUnit.GPU_HOURS, null, 5000));

			assertThat(fit.fits()).isFalse();
			assertThat(fit.amount()).isNull();
			assertThat(codes(fit.reasons())).contains("NO_PARTITION_FITS");
		}

	}

	@Nested
	class BySystem {

		@Test
		void aModeOfOneSystemNamesOnlyItsPartitions() {
			PartitionFit onLumi = on(FittingModesTests.this.lumi);
			PartitionFit onVega = on(FittingModesTests.this.vega);
			AccessMode national = serving("national", List.of(FittingModesTests.this.vega.head().id()));

			ModeFit fit = new FittingModes(loraOf8Billion(), List.of(onLumi, onVega), Map.of(), List.of())
				.judge(national);

			assertThat(fit.partitionIds()).containsExactly(onVega.partition().head().id());
			assertThat(codes(fit.reasons())).doesNotContain("SYSTEMS_NOT_STATED");
		}

		@Test
		void weightedUnitsOfASystemOutsideTheCatalogueAreComparedBySizeOnly() {
			AccessMode weighted = new AccessMode(head("access-mode", "sbu"), "sbu", AmountUnit.SBU, null,
					BigDecimal.valueOf(1_000_000), 12, List.of("academia"), List.of(), null,
					List.of(new AccessMode.Weight("A100", BigDecimal.valueOf(128))));

			ModeFit fit = new FittingModes(loraOf8Billion(), List.of(), Map.of(), List.of(a100(), h100()))
				.judge(weighted);

			double a100Hours = Utilisation.of(Method.LORA).hours(loraOf8Billion().operations(), 312).expected();
			assertThat(fit.fits()).isTrue();
			assertThat(amount(fit).expected()).isEqualTo(a100Hours * 128);
			assertThat(codes(fit.reasons())).contains("SYSTEM_NOT_IN_CATALOGUE");
			assertThat(fit.partitionIds()).isEmpty();
		}

		@Test
		void weightedUnitsHaveTheirMaximumToo() {
			AccessMode weighted = new AccessMode(head("access-mode", "sbu"), "sbu", AmountUnit.SBU, null,
					BigDecimal.ONE, 12, List.of("academia"), List.of(), null,
					List.of(new AccessMode.Weight("A100", BigDecimal.valueOf(128))));

			assertThat(codes(
					new FittingModes(loraOf8Billion(), List.of(), Map.of(), List.of(a100())).judge(weighted).reasons()))
				.contains("ABOVE_MAXIMUM");
		}

	}

	@Nested
	class ByAvailability {

		private final PartitionFit onLumi = on(FittingModesTests.this.lumi);

		private final AccessMode playground = mode("playground", AmountUnit.GPU_HOURS, null, 5000);

		@Test
		void aSaturatedPartitionIsLeftOutWithItsReason() {
			ModeFit fit = judgeWith(AvailabilityStatus.SATURATED);

			assertThat(fit.fits()).isFalse();
			assertThat(codes(fit.reasons())).contains("PARTITION_CLOSED");
			assertThat(fit.reasons().toString()).contains("all given away");
		}

		@Test
		void aLimitedOneIsNot() {
			assertThat(judgeWith(AvailabilityStatus.LIMITED).fits()).isTrue();
			assertThat(judgeWith(AvailabilityStatus.OPEN).fits()).isTrue();
		}

		@Test
		void anotherOpenPartitionIsEnough() {
			PartitionFit onVega = on(FittingModesTests.this.vega);
			Availability closed = availability(AvailabilityStatus.CLOSED);

			ModeFit fit = new FittingModes(loraOf8Billion(), List.of(this.onLumi, onVega),
					Map.of(FittingModes.key(closed), closed), List.of())
				.judge(this.playground);

			assertThat(fit.fits()).isTrue();
			assertThat(fit.partitionIds()).containsExactly(onVega.partition().head().id());
		}

		private ModeFit judgeWith(AvailabilityStatus status) {
			Availability stated = availability(status);
			return new FittingModes(loraOf8Billion(), List.of(this.onLumi), Map.of(FittingModes.key(stated), stated),
					List.of())
				.judge(this.playground);
		}

		private Availability availability(AvailabilityStatus status) {
			return new Availability(head("availability", "one"), this.onLumi.partition().head().id(),
					FittingModesTests.this.lumi.head().id(), this.playground.head().id(), LocalDate.parse("2026-11-01"),
					null, status, "all given away");
		}

	}

	private ModeFit fit(Work work, AccessMode mode) {
		PartitionFit partition = judge(work, partition(this.lumi, h100(), 1_000_000), this.lumi, h100());
		return new FittingModes(work, List.of(partition), Map.of(), List.of()).judge(mode);
	}

	private static PartitionFit on(ComputeSystem system) {
		return judge(loraOf8Billion(), partition(system, h100(), 10), system, h100());
	}

	private static AccessMode serving(String slug, @Nullable List<java.util.UUID> systems) {
		return new AccessMode(head("access-mode", slug), slug, AmountUnit.GPU_HOURS, null, null, null,
				List.of("academia"), systems, null, List.of());
	}

	private static AmountRange amount(ModeFit fit) {
		return java.util.Objects.requireNonNull(fit.amount());
	}

}
