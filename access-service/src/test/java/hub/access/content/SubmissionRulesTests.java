package hub.access.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import hub.access.hours.GpuHours;
import hub.access.mode.ModeTerms;
import hub.access.mode.seed.ModeFixtures;
import hub.access.partition.Partition;

import hub.platform.ids.SeedIds;
import hub.platform.problem.ValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class SubmissionRulesTests {

	private static final ModeTerms PLAYGROUND = ContentFixtures.PLAYGROUND;

	@Test
	void admitWhatIsCompleteAndInsideTheLimits() {
		assertThatCode(() -> SubmissionRules.require(ContentFixtures.complete(), PLAYGROUND,
				List.of(Optional.of(ContentFixtures.partition()))))
			.doesNotThrowAnyException();
	}

	@Test
	void collectWhatIsWrongInAllParts() {
		ApplicationContent wrong = new ApplicationContent("Triage model",
				List.of(new Answer("purpose", "  "), new Answer("intendedUse", "MILITARY")),
				List.of(new ComputeRequest(ContentFixtures.PARTITION, GpuHours.of(6000))), 7, null);

		assertThat(defects(wrong, PLAYGROUND, (Partition) null)).contains("/answers/purpose REQUIRED",
				"/answers/intendedUse UNKNOWN_VALUE", "/answers/codeReadiness REQUIRED",
				"/durationMonths UNKNOWN_VALUE", "/requests/0/partitionId NOT_FOUND",
				"/requests/0/gpuHours GPU_HOURS_OUT_OF_RANGE");
	}

	@Test
	void needARequest() {
		assertThat(defects(ContentFixtures.asking(), PLAYGROUND)).containsExactly("/requests REQUIRED");
	}

	@Nested
	class OfHours {

		@Test
		void countAllRequestsTogether() {
			ApplicationContent content = ContentFixtures.asking(
					new ComputeRequest(ContentFixtures.PARTITION, GpuHours.of(3000)),
					new ComputeRequest(UUID.randomUUID(), GpuHours.of(2001)));

			assertThat(defects(content, PLAYGROUND, ContentFixtures.partition(), ContentFixtures.partition()))
				.containsExactly("/requests GPU_HOURS_OUT_OF_RANGE");
		}

		@Test
		void convertToNodesWhereTheModeCountsNodes() {
			ModeTerms benchmark = ModeFixtures.mode("ehpc-benchmark").terms();

			assertThat(defects(benchmarkAsking(799), benchmark, ContentFixtures.partition()))
				.containsExactly("/requests/0/gpuHours NODE_HOURS_OUT_OF_RANGE");
			assertThat(defects(benchmarkAsking(800), benchmark, ContentFixtures.partition())).isEmpty();
			assertThat(defects(benchmarkAsking(10_001), benchmark, ContentFixtures.partition()))
				.containsExactly("/requests/0/gpuHours NODE_HOURS_OUT_OF_RANGE");
		}

		@Test
		void leaveNodesToTheFactoryWhereTheCatalogueDoesNotKnowThem() {
			Partition unknown = new Partition(ContentFixtures.PARTITION, ContentFixtures.SYSTEM, null, false, null);

			assertThat(defects(benchmarkAsking(1), ModeFixtures.mode("ehpc-benchmark").terms(), unknown)).isEmpty();
		}

		private static ApplicationContent benchmarkAsking(long hours) {
			return new ApplicationContent("Scaling",
					List.of(new Answer("purpose", "Scaling"), new Answer("intendedUse", "CIVIL"),
							new Answer("dataDescription", "None"), new Answer("personalData", "false"),
							new Answer("codeReadiness", "RUNS_ON_CPU")),
					List.of(new ComputeRequest(ContentFixtures.PARTITION, GpuHours.of(hours))), 3, null);
		}

	}

	@Nested
	class OfPartitions {

		@Test
		void admitTwoPartitionsOfOneSystem() {
			ApplicationContent content = twoRequests();

			assertThat(defects(content, PLAYGROUND, ContentFixtures.partition(), ContentFixtures.partition()))
				.isEmpty();
		}

		@Test
		void refuseTwoSystemsWhereTheModeGivesOne() {
			Partition elsewhere = new Partition(UUID.randomUUID(), UUID.randomUUID(), 4, false, null);

			assertThat(defects(twoRequests(), PLAYGROUND, ContentFixtures.partition(), elsewhere))
				.containsExactly("/requests TOO_MANY_SYSTEMS");
		}

		@Test
		void refuseSystemsThatTheModeDoesNotName() {
			ModeTerms extreme = ModeFixtures.mode("ehpc-extreme").terms();
			Partition jupiter = new Partition(ContentFixtures.PARTITION, SeedIds.of("system", "jupiter"), 4, false,
					null);

			assertThat(defects(ContentFixtures.complete(), extreme, ContentFixtures.partition()))
				.contains("/requests/0/partitionId SYSTEM_NOT_OFFERED");
			assertThat(defects(ContentFixtures.complete(), extreme, jupiter))
				.doesNotContain("/requests/0/partitionId SYSTEM_NOT_OFFERED");
		}

		@Test
		void refuseWhatIsRetiredOrClosed() {
			Partition retired = new Partition(ContentFixtures.PARTITION, ContentFixtures.SYSTEM, 4, true, null);
			Partition closed = new Partition(ContentFixtures.PARTITION, ContentFixtures.SYSTEM, 4, false, "Saturated");

			assertThat(defects(ContentFixtures.complete(), PLAYGROUND, retired))
				.containsExactly("/requests/0/partitionId RETIRED");
			assertThat(defects(ContentFixtures.complete(), PLAYGROUND, closed))
				.containsExactly("/requests/0/partitionId CLOSED_FOR_MODE");
		}

		private static ApplicationContent twoRequests() {
			return ContentFixtures.asking(new ComputeRequest(ContentFixtures.PARTITION, GpuHours.of(100)),
					new ComputeRequest(UUID.randomUUID(), GpuHours.of(100)));
		}

	}

	/** A partition that is null is one that the catalogue does not have. */
	private static List<String> defects(ApplicationContent content, ModeTerms terms,
			@Nullable Partition... partitions) {
		try {
			SubmissionRules.require(content, terms,
					Arrays.stream(partitions).<Optional<Partition>>map(Optional::ofNullable).toList());
			return List.of();
		}
		catch (ValidationException ex) {
			return ex.errors().stream().map((error) -> error.where() + " " + error.code()).toList();
		}
	}

}
