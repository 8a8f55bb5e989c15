package hub.catalog;

import java.util.List;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How entries are found: filters, facets, words, pages.
 */
@CatalogTest
class FindingTests {

	private final CatalogClient anyone;

	FindingTests(@LocalServerPort int port) {
		this.anyone = CatalogClient.anonymous(port);
	}

	@Nested
	class Filters {

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				factories?country=PL                              | piast, gaia
				factories?wave=w1&experimentalPlatform=true       | lumi-aif, bsc-aif
				factories?sector=defence                          | ai2f
				systems?factory=l-aif                             | meluxina, meluxina-ai
				systems?country=LU,BG&status=PLANNED              | meluxina-ai, discoverer-plus-plus
				systems?vendor=AMD                                | adastra, alice-recoque, lumi, lumi-ai
				systems?acceleratorModel=H200                     | discoverer-plus
				systems?minMemoryGb=400                           | alice-recoque, lumi-ai
				systems?sector=defence&status=OPERATIONAL         | jean-zay, adastra, joliot-curie
				systems?experimentalPlatform=true&vendor=AMD      | lumi, lumi-ai
				partitions?factory=ai2f&vendor=AMD                | alice-recoque-gpu, adastra-mi250x
				partitions?acceleratorModel=GH200-96&country=DE   | jupiter-booster
				partitions?minMemoryGb=128&status=OPERATIONAL     | adastra-mi250x, lumi-lumi-g, discoverer-plus-common
				partitions?country=SI&accelerated=false           | vega-cpu, vega-largemem
				accelerators?vendor=AMD&minMemoryGb=100           | mi250x, mi300a, mi430x
				datasets?modality=audio&gated=true                | common-voice-24
				datasets?licence=CC-BY-4.0&modality=text          | nemotron-specialized, multilingual-librispeech
				datasets?personalData=NO&modality=tabular         | era5
				datasets?language=fi                              | poro2-instructions, multi-eurlex, voxpopuli
				software?category=communication&vendor=AMD        | rccl, openmpi, mpich
				services?factory=slaif&networkWide=false          | matchmaking
				sectors?broader=health                            | digital-health, life-sciences
				skills?parent=trust                               | ai-act, data-protection, model-evaluation
				""")
		void findWhatTheyName(String query, String slugs) {
			CatalogClient.Answer answer = FindingTests.this.anyone.get("/v1/" + query + "&limit=100");

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.each("slug")).containsExactlyInAnyOrder(slugs.split(", "));
		}

		@Test
		void findWhatStandsAtASystemByItsId() {
			String lumi = SeedIds.of("system", "lumi").toString();

			assertThat(FindingTests.this.anyone.get("/v1/partitions?systemId=" + lumi).each("slug"))
				.containsExactlyInAnyOrder("lumi-lumi-g", "lumi-lumi-c");
			assertThat(FindingTests.this.anyone.get("/v1/datasets?systemId=" + lumi).each("slug")).contains("fineweb-2",
					"finemath");
			assertThat(FindingTests.this.anyone.get("/v1/software?systemId=" + lumi + "&limit=100").each("slug"))
				.contains("vllm", "pytorch");
		}

		@Test
		void takeAFactoryByIdOrBySlug() {
			String byId = FindingTests.this.anyone.get("/v1/systems?factoryId=" + CatalogClient.L_AIF)
				.each("slug")
				.toString();

			assertThat(byId)
				.isEqualTo(FindingTests.this.anyone.get("/v1/systems?factory=l-aif").each("slug").toString());
		}

		@Test
		void ofASectorIncludeTheNarrowerOnes() {
			List<String> agriculture = FindingTests.this.anyone.get("/v1/factories?sector=agriculture").each("slug");

			// it4lia says agri-food, which belongs to agriculture
			assertThat(agriculture).containsExactlyInAnyOrder("ai2f", "nlaif", "it4lia");
			assertThat(FindingTests.this.anyone.get("/v1/factories?sector=agri-food").each("slug"))
				.containsExactly("it4lia");
		}

		@Test
		void findNothingWithoutBeingWrong() {
			CatalogClient.Answer answer = FindingTests.this.anyone.get("/v1/systems?country=IS");

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.json().path("items").isArray()).isTrue();
			assertThat(answer.each("id")).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "systems?country=France,country", "systems?status=BROKEN,status",
				"partitions?minMemoryGb=0,minMemoryGb", "partitions?minMemoryGb=much,minMemoryGb",
				"systems?factoryId=ai2f,factoryId", "datasets?gated=perhaps,gated", "systems?facets=colour,facets",
				"systems?sort=colour,sort", "systems?limit=101,limit", "systems?fields=colour,fields",
				"systems?q=x,q" })
		void refuseValuesThatTheyCannotHave(String query, String parameter) {
			CatalogClient.Answer answer = FindingTests.this.anyone.get("/v1/" + query);

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/errors/0/parameter")).startsWith(parameter);
		}

	}

	@Nested
	class Facets {

		@Test
		void countTheWholeListAndNotThePage() {
			CatalogClient.Answer answer = FindingTests.this.anyone.get("/v1/datasets?facets=modality,gated&limit=1");

			assertThat(answer.each("id")).hasSize(1);
			assertThat(answer.count("modality", "code")).isGreaterThanOrEqualTo(5);
			assertThat(answer.count("gated", "true") + answer.count("gated", "false")).isGreaterThanOrEqualTo(34);
		}

		@Test
		void countAValueWithoutTheConditionOnItself() {
			CatalogClient.Answer answer = FindingTests.this.anyone
				.get("/v1/partitions?vendor=AMD&status=OPERATIONAL&facets=vendor,status");

			assertThat(answer.count("vendor", "AMD")).isEqualTo(2);
			assertThat(answer.count("vendor", "NVIDIA")).isGreaterThan(10);
			assertThat(answer.count("status", "PLANNED")).isEqualTo(2);
		}

		@Test
		void countTheNarrowerSectorsWithTheBroader() {
			CatalogClient.Answer answer = FindingTests.this.anyone.get("/v1/factories?facets=sector");

			assertThat(answer.count("sector", "agriculture")).isEqualTo(3);
			assertThat(answer.count("sector", "agri-food")).isEqualTo(1);
		}

		@Test
		void countWhatASystemHasThroughItsFactoryAndItsPartitions() {
			CatalogClient.Answer answer = FindingTests.this.anyone
				.get("/v1/systems?country=LU&facets=vendor,factory,experimentalPlatform,acceleratorModel");

			assertThat(answer.count("vendor", "NVIDIA")).isEqualTo(2);
			assertThat(answer.count("factory", "l-aif")).isEqualTo(2);
			assertThat(answer.count("experimentalPlatform", "false")).isEqualTo(2);
			assertThat(answer.count("acceleratorModel", "A100-40")).isEqualTo(1);
		}

		@Test
		void agreeWithTheList() {
			CatalogClient.Answer facets = FindingTests.this.anyone.get("/v1/systems?facets=country");

			for (String country : List.of("FR", "IT", "SE")) {
				assertThat(FindingTests.this.anyone.get("/v1/systems?limit=100&country=" + country).each("id"))
					.hasSize(facets.count("country", country));
			}
		}

		@Test
		void areAbsentUnlessAskedFor() {
			assertThat(FindingTests.this.anyone.get("/v1/systems").json().has("facets")).isFalse();
		}

		@Test
		void putTheMostFrequentFirst() {
			var values = FindingTests.this.anyone.get("/v1/software?facets=category").json().at("/facets/0/values");
			List<Integer> counts = values.valueStream().map((value) -> value.path("count").asInt()).toList();

			assertThat(counts).isSortedAccordingTo(java.util.Comparator.reverseOrder());
		}

	}

}
