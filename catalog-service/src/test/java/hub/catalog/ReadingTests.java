package hub.catalog;

import java.util.List;
import java.util.UUID;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everybody can read without a token.
 */
@CatalogTest
class ReadingTests {

	private final CatalogClient anyone;

	ReadingTests(@LocalServerPort int port) {
		this.anyone = CatalogClient.anonymous(port);
	}

	@ParameterizedTest
	@CsvSource({ "factories,19", "systems,34", "partitions,46", "accelerators,17", "datasets,34", "software,59",
			"services,18", "sectors,32", "skills,39" })
	void listsAllThatIsShipped(String kind, int shipped) {
		CatalogClient.Answer answer = this.anyone.get("/v1/" + kind + "?limit=100&fields=id,slug,ownerFactoryId");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.each("slug")).hasSizeGreaterThanOrEqualTo(shipped);
	}

	@ParameterizedTest
	@CsvSource({ "factory,l-aif,factories", "system,jean-zay,systems", "partition,jean-zay-gpu-p13,partitions",
			"accelerator,mi250x,accelerators", "dataset,fineweb-2,datasets", "software,vllm,software",
			"service,training,services", "sector,agri-food,sectors", "skill,fine-tuning,skills" })
	void findsOneByItsReadableNameUnderTheIdMadeOfIt(String kind, String slug, String collection) {
		UUID id = SeedIds.of(kind, slug);

		assertThat(this.anyone.get("/v1/" + collection + "?slug=" + slug).each("id")).containsExactly(id.toString());
		assertThat(this.anyone.get("/v1/" + collection + "/" + id).text("/slug")).isEqualTo(slug);
	}

	@ParameterizedTest
	@ValueSource(strings = { "factories", "systems", "partitions", "accelerators", "datasets", "software", "services",
			"sectors", "skills", "availabilities", "maintenance-windows" })
	void hidesNothingBehindAnUnknownId(String kind) {
		CatalogClient.Answer unknown = this.anyone.get("/v1/" + kind + "/" + UUID.randomUUID());

		assertThat(unknown.status()).isEqualTo(404);
		assertThat(unknown.text("/type")).isEqualTo("/problems/not-found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "factories", "systems", "partitions", "accelerators", "datasets", "software", "services",
			"sectors", "skills", "availabilities", "maintenance-windows" })
	void refusesAParameterThatItDoesNotKnow(String kind) {
		CatalogClient.Answer answer = this.anyone.get("/v1/" + kind + "?colour=blue");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.codes()).containsExactly("UNKNOWN_PARAMETER");
	}

	@Test
	void letsCachesKeepAnAnswerForAMinute() {
		String path = "/v1/systems/" + SeedIds.of("system", "lumi");

		assertThat(this.anyone.get(path).header("Cache-Control")).isEqualTo("max-age=60, public");
		assertThat(this.anyone.get("/v1/systems").header("Cache-Control")).isEqualTo("max-age=60, public");
	}

	@Test
	void answersOnlyThatNothingHasChanged() {
		String path = "/v1/factories/" + SeedIds.of("factory", "mimer");
		String tag = this.anyone.get(path).header("ETag");

		assertThat(tag).isEqualTo("\"v1\"");
		assertThat(this.anyone.get(path, "If-None-Match", tag).status()).isEqualTo(304);
		assertThat(this.anyone.get(path, "If-None-Match", "\"v9\"").status()).isEqualTo(200);
	}

	@Nested
	class Figures {

		@Test
		void carryTheirSourceItsKindAndTheirDate() {
			var system = ReadingTests.this.anyone.get("/v1/systems/" + SeedIds.of("system", "jean-zay")).json();

			assertThat(system.path("figures")).isNotEmpty();
			for (var figure : system.path("figures")) {
				assertThat(figure.path("source").asString("")).isNotEmpty();
				assertThat(figure.path("sourceKind").asString("")).isNotEmpty();
				assertThat(figure.path("asOf").asString("")).matches("[0-9]{4}(-[0-9]{2}){0,2}");
			}
			assertThat(system.path("peakPflops").asDouble()).isEqualTo(125.9);
		}

		@Test
		void showTheContractedNumberOfMeluxinaAiAndTheAnnouncedOneAsSuperseded() {
			var system = ReadingTests.this.anyone.get("/v1/systems/" + SeedIds.of("system", "meluxina-ai")).json();

			assertThat(system.path("accelerators").asInt()).isEqualTo(1008);
			assertThat(system.at("/figures/0/value").asInt()).isEqualTo(1008);
			assertThat(system.at("/figures/0/asOf").asString("")).isEqualTo("2026-07-22");
			assertThat(system.at("/figures/0/superseded").asBoolean()).isFalse();
			assertThat(system.at("/figures/1/value").asInt()).isEqualTo(2100);
			assertThat(system.at("/figures/1/asOf").asString("")).isEqualTo("2024");
			assertThat(system.at("/figures/1/superseded").asBoolean()).isTrue();
		}

		@Test
		void keepTheOlderNodeCountOfAdastraAsSuperseded() {
			var partition = ReadingTests.this.anyone.get("/v1/partitions/" + SeedIds.of("partition", "adastra-mi250x"))
				.json();

			assertThat(partition.path("nodes").asInt()).isEqualTo(356);
			assertThat(partition.path("figures")
				.valueStream()
				.filter((figure) -> figure.path("name").asString("").equals("nodes"))
				.map((figure) -> figure.path("value").asInt() + " " + figure.path("superseded").asBoolean()))
				.containsExactly("356 false", "338 true");
			assertThat(partition.path("note").asString("")).contains("338");
		}

		@Test
		void leaveOutWhatIsNotKnown() {
			var planned = ReadingTests.this.anyone.get("/v1/partitions/" + SeedIds.of("partition", "alice-recoque-gpu"))
				.json();

			assertThat(planned.has("nodes")).isFalse();
			assertThat(planned.has("acceleratorsTotal")).isFalse();
			assertThat(ReadingTests.this.anyone.get("/v1/accelerators/" + SeedIds.of("accelerator", "mi430x"))
				.json()
				.has("bf16Tflops")).isFalse();
			assertThat(ReadingTests.this.anyone.get("/v1/datasets/" + SeedIds.of("dataset", "common-corpus"))
				.json()
				.has("personalData")).isFalse();
		}

		@Test
		void keepLargeWholeNumbersWhole() {
			assertThat(ReadingTests.this.anyone.get("/v1/datasets/" + SeedIds.of("dataset", "the-stack-v2")).body())
				.contains("\"sizeBytes\":67500000000000")
				.contains("\"value\":67500000000000");
		}

	}

	@Nested
	class GpuCounting {

		@Test
		void countsAModuleOfTwoDiesOnceAndSaysWhatSlurmCounts() {
			var lumi = ReadingTests.this.anyone.get("/v1/partitions/" + SeedIds.of("partition", "lumi-lumi-g")).json();

			assertThat(lumi.at("/accelerator/perNode").asInt()).isEqualTo(4);
			assertThat(lumi.at("/accelerator/slurmGpusPerNode").asInt()).isEqualTo(8);
			assertThat(lumi.path("acceleratorsTotal").asInt()).isEqualTo(2978 * 4);
			assertThat(lumi.path("slurmGpusTotal").asInt()).isEqualTo(2978 * 8);
		}

		@Test
		void takesTheModelsCountWhereThePartitionStatesNone() {
			var adastra = ReadingTests.this.anyone.get("/v1/partitions/" + SeedIds.of("partition", "adastra-mi250x"))
				.json();

			assertThat(adastra.at("/accelerator").has("slurmGpusPerNode")).isFalse();
			assertThat(adastra.path("slurmGpusTotal").asInt()).isEqualTo(2 * 356 * 4);
		}

		@Test
		void tellsAPartitionWithoutAcceleratorsFromOneThatIsNotKnown() {
			assertThat(ReadingTests.this.anyone.get("/v1/partitions?slug=lumi-lumi-c")
				.json()
				.at("/items/0/accelerated")
				.asBoolean(true)).isFalse();
			assertThat(ReadingTests.this.anyone.get("/v1/partitions?slug=jarvis-inference")
				.json()
				.at("/items/0")
				.has("accelerated")).isFalse();
		}

	}

	@Nested
	class LinkedData {

		@Test
		void describesADatasetInTheWordsOfSchemaOrgAndDcat() {
			CatalogClient.Answer answer = ReadingTests.this.anyone
				.get("/v1/datasets/" + SeedIds.of("dataset", "fineweb-2"), "Accept", "application/ld+json");

			assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
			assertThat(answer.json().at("/@type").valueStream().map((type) -> type.asString("")))
				.containsExactly("Dataset", "dcat:Dataset");
			assertThat(answer.text("/license")).isEqualTo("ODC-By-1.0");
			assertThat(answer.text("/@context/@vocab")).isEqualTo("https://schema.org/");
			assertThat(answer.text("/dcat:landingPage")).startsWith("https://huggingface.co/");
		}

		@Test
		void describesASystemWithItsCurrentFigures() {
			CatalogClient.Answer answer = ReadingTests.this.anyone
				.get("/v1/systems/" + SeedIds.of("system", "meluxina-ai"), "Accept", "application/ld+json");

			assertThat(answer.text("/@type/0")).isEqualTo("Service");
			assertThat(answer.text("/provider/name")).isEqualTo("LuxProvide");
			assertThat(answer.json()
				.path("additionalProperty")
				.valueStream()
				.map((each) -> each.path("value").asString(""))).contains("1008").doesNotContain("2100");
		}

		@Test
		void describesAPageOfDatasetsAsACatalogue() {
			CatalogClient.Answer answer = ReadingTests.this.anyone.get("/v1/datasets?modality=geospatial&limit=2",
					"Accept", "application/ld+json");

			assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
			assertThat(answer.text("/@type/0")).isEqualTo("dcat:Catalog");
			assertThat(answer.json().path("dcat:dataset")).hasSize(2);
			assertThat(answer.text("/dcat:dataset/0/@type/1")).isEqualTo("dcat:Dataset");
			assertThat(answer.header("Link")).contains("rel=\"next\"");
		}

		@Test
		void describesAPageOfSystemsAsAList() {
			CatalogClient.Answer answer = ReadingTests.this.anyone.get("/v1/systems?country=LU", "Accept",
					"application/ld+json");

			assertThat(answer.text("/@type/0")).isEqualTo("ItemList");
			assertThat(answer.json().path("itemListElement")).hasSize(2);
		}

		@Test
		void isNotGivenToWhoDoesNotAskForIt() {
			for (String accept : List.of("*/*", "application/json", "application/json, application/ld+json;q=0.5")) {
				assertThat(ReadingTests.this.anyone
					.get("/v1/datasets/" + SeedIds.of("dataset", "fineweb-2"), "Accept", accept)
					.header("Content-Type")).startsWith("application/json");
			}
		}

		@Test
		void refusesAnyOtherRepresentation() {
			assertThat(ReadingTests.this.anyone
				.get("/v1/datasets/" + SeedIds.of("dataset", "fineweb-2"), "Accept", "text/csv")
				.status()).isEqualTo(406);
		}

	}

}
