package hub.catalog;

import java.util.List;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Estimates over HTTP, on the shipped catalogue.
 */
@CatalogTest
class EstimateTests {

	private final CatalogClient anyone;

	private final CountedShelves store;

	EstimateTests(@LocalServerPort int port, @Autowired CountedShelves store) {
		this.anyone = CatalogClient.anonymous(port);
		this.store = store;
	}

	@Nested
	class AStartupThatFineTunesEightBillionParameters {

		private final JsonNode estimate = estimate("LORA", 8_000_000_000L, 200_000_000L, "BF16", "").json();

		@Test
		void learnsTheHours() {
			assertThat(this.estimate.at("/gpuHours/low").asDouble()).isCloseTo(3.2, within(0.1));
			assertThat(this.estimate.at("/gpuHours/expected").asDouble()).isCloseTo(4.5, within(0.1));
			assertThat(this.estimate.at("/gpuHours/high").asDouble()).isCloseTo(15, within(0.1));
			assertThat(this.estimate.at("/minimumAccelerators").asInt()).isEqualTo(1);
			assertThat(this.estimate.at("/referenceAccelerator/model").asString("")).isEqualTo("H100-SXM-80");
		}

		@Test
		void learnsWhereItFits() {
			JsonNode meluxina = partition(this.estimate, "meluxina-gpu");

			assertThat(meluxina.path("fits").asBoolean()).isTrue();
			assertThat(meluxina.at("/gpuHours/expected").asDouble()).isCloseTo(14.2, within(0.1));
			assertThat(meluxina.at("/nodeHours/expected").asDouble()).isCloseTo(14.2 / 4, within(0.1));
			assertThat(meluxina.at("/reasons/0/code").asString("")).isEqualTo("HOLDS_THE_WORK");
		}

		@Test
		void learnsWhyNotElsewhere() {
			assertThat(codes(partition(this.estimate, "meluxina-ai-gpu"))).containsExactly("PLANNED");
			assertThat(codes(partition(this.estimate, "alice-recoque-gpu"))).containsExactly("PLANNED", "PEAK_UNKNOWN");
			assertThat(codes(partition(this.estimate, "jean-zay-gpu-p13"))).containsExactly("NO_BF16");
			assertThat(codes(partition(this.estimate, "meluxina-cpu"))).containsExactly("NO_ACCELERATOR");
			assertThat(codes(partition(this.estimate, "meluxina-cloud-gpu"))).containsExactly("PEAK_UNKNOWN",
					"MEMORY_UNKNOWN");
			assertThat(codes(partition(this.estimate, "jarvis-inference"))).containsExactly("PLANNED",
					"ACCELERATOR_UNKNOWN");
		}

		@Test
		void isSentToThePlayground() {
			JsonNode playground = mode(this.estimate, "aif-playground");

			assertThat(playground.path("fits").asBoolean()).isTrue();
			assertThat(playground.path("accessModeId").asString(""))
				.isEqualTo(SeedIds.of("access-mode", "aif-playground").toString());
			assertThat(playground.path("unit").asString("")).isEqualTo("GPU_HOURS");
			assertThat(playground.path("partitionIds")).hasSizeGreaterThan(5);
			assertThat(codes(mode(this.estimate, "aif-fast-lane"))).contains("BELOW_MINIMUM");
			assertThat(mode(this.estimate, "aif-fast-lane").path("fits").asBoolean()).isFalse();
		}

		@Test
		void readsWhatWasAssumed() {
			assertThat(this.estimate.path("formula").asString(""))
				.contains("4 × 8,000,000,000 parameters × 200,000,000 tokens");
			assertThat(this.estimate.path("assumptions").toString()).contains("1.46 M", "failed and restarted",
					"dense peak", "rank 16");
		}

		@Test
		void findsEveryPartitionAndModeJudged() {
			int partitions = EstimateTests.this.anyone.get("/v1/partitions?limit=100").each("id").size();

			assertThat(this.estimate.path("partitions")).hasSize(partitions);
			assertThat(this.estimate.path("accessModes")).hasSize(13);
			for (JsonNode each : this.estimate.path("partitions")) {
				assertThat(each.path("reasons")).isNotEmpty();
				assertThat(each.at("/reasons/0/detail").asString(""))
					.isNotEqualTo(each.at("/reasons/0/code").asString(""))
					.doesNotContain("?");
			}
			for (JsonNode each : this.estimate.path("accessModes")) {
				assertThat(each.path("reasons")).isNotEmpty();
			}
		}

	}

	@Nested
	class Counting {

		@Test
		void reproducesThePublishedRunOfLlama() {
			JsonNode estimate = estimate("FULL", 8_000_000_000L, 15_000_000_000_000L, "BF16", "").json();

			assertThat(estimate.at("/gpuHours/expected").asDouble()).isCloseTo(505_600, within(100.0));
			assertThat(estimate.at("/gpuHours/low").asDouble()).isLessThan(1_460_000);
			assertThat(estimate.at("/gpuHours/high").asDouble()).isGreaterThan(1_460_000);
			assertThat(estimate.path("floatingPointOperations").asDouble()).isEqualTo(7.2e23);
		}

		@Test
		void keepsAModuleOneAndSaysWhatSlurmCounts() {
			JsonNode lumi = partition(estimate("LORA", 8_000_000_000L, 200_000_000L, "BF16", "").json(), "lumi-lumi-g");

			assertThat(lumi.at("/slurmGpuHours/expected").asDouble())
				.isCloseTo(2 * lumi.at("/gpuHours/expected").asDouble(), within(0.1));
			assertThat(codes(lumi)).contains("SLURM_COUNT");
		}

		@Test
		void finishesInTheTimeWanted() {
			JsonNode estimate = estimate("FULL", 1_000_000_000L, 20_000_000_000L, "BF16", ", \"hoursWanted\": 8")
				.json();
			JsonNode booster = partition(estimate, "leonardo-booster");

			assertThat(booster.path("accelerators").asInt()).isGreaterThan(booster.path("minimumAccelerators").asInt());
			assertThat(booster.at("/wallClockHours/expected").asDouble()).isLessThanOrEqualTo(8);
			assertThat(booster.path("nodes").asInt())
				.isEqualTo((int) Math.ceil(booster.path("accelerators").asInt() / 4.0));
		}

		@Test
		void usesOldCardsInTheirOwnPrecision() {
			JsonNode estimate = estimate("LORA", 8_000_000_000L, 200_000_000L, "FP16", "").json();

			assertThat(partition(estimate, "jean-zay-gpu-p13").path("fits").asBoolean()).isTrue();
			assertThat(codes(partition(estimate, "joliot-curie-v100"))).containsExactly("MEMORY_UNKNOWN");
		}

		@Test
		void convertsToTheUnitOfTheMode() {
			// 70 B parameters, 300 B tokens: some 100,000 GPU-hours
			JsonNode estimate = estimate("FULL", 70_000_000_000L, 300_000_000_000L, "BF16", "").json();

			assertThat(mode(estimate, "ehpc-ai-science").path("unit").asString("")).isEqualTo("NODE_HOURS");
			assertThat(mode(estimate, "ehpc-ai-science").path("fits").asBoolean()).isTrue();
			assertThat(mode(estimate, "aif-large-scale").path("fits").asBoolean()).isTrue();
			assertThat(codes(mode(estimate, "aif-playground"))).contains("ABOVE_MAXIMUM");
			assertThat(codes(mode(estimate, "surf-small-compute"))).contains("ABOVE_MAXIMUM",
					"SYSTEM_NOT_IN_CATALOGUE");
		}

		@Test
		void keepsModesToTheSystemsThatTheyServe() {
			JsonNode estimate = estimate("LORA", 8_000_000_000L, 200_000_000L, "BF16", "").json();

			assertThat(mode(estimate, "luxprovide-national").path("partitionIds")
				.valueStream()
				.map((id) -> id.asString(""))).containsExactly(SeedIds.of("partition", "meluxina-gpu").toString());
			assertThat(mode(estimate, "genci-dynamic").path("partitionIds")).hasSize(2);
		}

		@Test
		void refusesMostlyInferenceWhereItIsLimited() {
			JsonNode estimate = estimate("INFERENCE", 70_000_000_000L, 1_000_000_000L, "BF16", "").json();

			assertThat(codes(mode(estimate, "ehpc-ai-science"))).contains("INFERENCE_LIMITED");
		}

		@Test
		void takesAnotherReference() {
			JsonNode estimate = estimate("LORA", 8_000_000_000L, 200_000_000L, "BF16",
					", \"referenceAcceleratorId\": \"" + SeedIds.of("accelerator", "a100-40") + "\"")
				.json();

			assertThat(estimate.at("/gpuHours/expected").asDouble()).isCloseTo(14.25, within(0.1));
		}

	}

	@Nested
	class Requests {

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				textBlock = """
						{"method": "LORA", "modelParameters": 8000000000, "tokens": 1000000}                                           | /precision       | REQUIRED
						{"method": "TRAIN", "modelParameters": 8000000000, "tokens": 1000000, "precision": "BF16"}                     | /method          | UNKNOWN_VALUE
						{"method": "LORA", "modelParameters": 8000000000, "tokens": 0, "precision": "BF16"}                            | /tokens          | TOO_SMALL
						{"method": "LORA", "modelParameters": "8B", "tokens": 1000000, "precision": "BF16"}                            | /modelParameters | WRONG_TYPE
						{"method": "FULL", "modelParameters": 8000000000, "tokens": 1000000, "precision": "INT4"}                      | /precision       | NOT_FOR_METHOD
						{"method": "LORA", "modelParameters": 8000000000, "tokens": 1000000, "precision": "BF16", "gpus": 4}           | /gpus            | UNKNOWN_MEMBER
						""")
		void areCheckedMemberByMember(String body, String pointer, String code) {
			CatalogClient.Answer answer = EstimateTests.this.anyone.post("/v1/estimates", body);

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
			assertThat(answer.codes()).contains(code);
		}

		@ParameterizedTest
		@CsvSource({ "mi430x,PEAK_UNKNOWN", "v100-32,PEAK_UNKNOWN", "none,NOT_FOUND" })
		void nameAReferenceThatCanBeCountedOn(String slug, String code) {
			CatalogClient.Answer answer = estimate("LORA", 8_000_000_000L, 200_000_000L, "BF16",
					", \"referenceAcceleratorId\": \"" + SeedIds.of("accelerator", slug) + "\"");

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.codes()).containsExactly(code);
		}

		@Test
		void ofSequencesThatFitNowhereAreTold() {
			CatalogClient.Answer answer = estimate("FULL", 70_000_000_000L, 1_000_000_000L, "BF16",
					", \"sequenceLength\": 2000000");

			assertThat(answer.codes()).containsExactly("MEMORY_TOO_SMALL");
		}

		@Test
		void needNoKeyAndCreateNothing() {
			assertThat(estimate("LORA", 8_000_000_000L, 200_000_000L, "BF16", "").status()).isEqualTo(200);
		}

		@Test
		void areAnsweredInTheLanguageOfTheCaller() {
			CatalogClient.Answer french = EstimateTests.this.anyone.post("/v1/estimates",
					body("LORA", 8_000_000_000L, 200_000_000L, "BF16", ""), "Accept-Language", "fr");

			assertThat(french.header("Content-Language")).isEqualTo("fr");
			assertThat(french.text("/formula")).startsWith("Heures GPU");
			assertThat(french.headers("Vary").toString()).contains("Accept-Language");
		}

		@Test
		void askTheStoreTheSameNumberOfTimesHoweverLarge() {
			int small = EstimateTests.this.store.during(() -> estimate("LORA", 1_000_000L, 1000L, "BF16", ""));
			int large = EstimateTests.this.store
				.during(() -> estimate("FULL", 405_000_000_000L, 15_000_000_000_000L, "BF16", ""));

			assertThat(large).isEqualTo(small).isEqualTo(5);
		}

		@Test
		void ofTheLargestNumbersAreStillAnswered() {
			assertThat(estimate("FULL", 405_000_000_000L, 9_007_199_254_740_991L, "BF16", ", \"hoursWanted\": 0.01")
				.status()).isEqualTo(200);
			assertThat(estimate("FULL", 100_000_000_000_000L, 9_007_199_254_740_991L, "BF16", "").codes())
				.containsExactly("MEMORY_TOO_SMALL");
			assertThat(estimate("INFERENCE", 1000L, 1L, "INT4", "").status()).isEqualTo(200);
		}

	}

	private CatalogClient.Answer estimate(String method, long parameters, long tokens, String precision, String more) {
		return this.anyone.post("/v1/estimates", body(method, parameters, tokens, precision, more));
	}

	private static String body(String method, long parameters, long tokens, String precision, String more) {
		return "{\"method\": \"%s\", \"modelParameters\": %d, \"tokens\": %d, \"precision\": \"%s\"%s}"
			.formatted(method, parameters, tokens, precision, more);
	}

	private static JsonNode partition(JsonNode estimate, String slug) {
		return named(estimate.path("partitions"), "partitionSlug", slug);
	}

	private static JsonNode mode(JsonNode estimate, String slug) {
		return named(estimate.path("accessModes"), "accessModeSlug", slug);
	}

	private static JsonNode named(JsonNode list, String member, String slug) {
		return list.valueStream()
			.filter((each) -> each.path(member).asString("").equals(slug))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> codes(JsonNode judged) {
		return judged.path("reasons").valueStream().map((reason) -> reason.path("code").asString("")).toList();
	}

}
