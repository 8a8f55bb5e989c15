package hub.catalog;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How entries are searched and paged, and what that costs.
 */
@CatalogTest
class WordsAndPagesTests {

	private final CatalogClient anyone;

	private final CatalogClient editor;

	private final CountedShelves store;

	WordsAndPagesTests(@LocalServerPort int port,
			@org.springframework.beans.factory.annotation.Autowired CountedShelves store) {
		this.anyone = CatalogClient.anonymous(port);
		this.editor = CatalogClient.editor(port);
		this.store = store;
	}

	@Nested
	class Words {

		@ParameterizedTest
		@CsvSource({ "sectors,sante,health", "sectors,SANTÉ,health", "sectors,ingenierie,engineering",
				"sectors,Gesundheit,health", "skills,reseaux,", "skills,finetuning,", "skills,ajustement,fine-tuning",
				"services,formation,training", "services,donnees sensibles,sensitive-data", "factories,Julich,jaif",
				"systems,Bruyeres,alice-recoque", "datasets,satellites,bigearthnet-2",
				"datasets,satellite,bigearthnet-2", "software,pytorch,pytorch", "partitions,sapphire,jean-zay-gpu-p6" })
		void findWithoutRegardToAccentsAndEndings(String kind, String words,
				@org.jspecify.annotations.Nullable String slug) {
			List<String> found = WordsAndPagesTests.this.anyone
				.get("/v1/" + kind + "?limit=100&q=" + CatalogClient.encoded(words))
				.each("slug");

			if (slug == null) {
				assertThat(found).isEmpty();
			}
			else {
				assertThat(found).contains(slug);
			}
		}

		@Test
		void findTheAccentedWordWithoutItsAccent() {
			String title = "Génie logiciel " + CatalogClient.key();
			WordsAndPagesTests.this.editor.create("/v1/skills", """
					{"names": [{"language": "en", "text": "%s"}], "source": "a test", "sourceKind": "ILLUSTRATIVE"}
					""".formatted(title));

			assertThat(WordsAndPagesTests.this.anyone.get("/v1/skills?q=genie").each("name")).contains(title);
			assertThat(WordsAndPagesTests.this.anyone.get("/v1/skills?q=G%C3%A9nie").each("name")).contains(title);
		}

		@Test
		void mustAllBeFound() {
			assertThat(WordsAndPagesTests.this.anyone.get("/v1/datasets?q=speech+parliament").each("slug"))
				.containsExactly("voxpopuli");
			assertThat(WordsAndPagesTests.this.anyone.get("/v1/datasets?q=speech+moon").each("slug")).isEmpty();
		}

		@Test
		void goTogetherWithFiltersAndFacets() {
			CatalogClient.Answer answer = WordsAndPagesTests.this.anyone
				.get("/v1/datasets?q=web&gated=true&facets=gated");

			assertThat(answer.each("slug")).contains("culturax").doesNotContain("fineweb-2");
			assertThat(answer.count("gated", "false")).isPositive();
		}

		@ParameterizedTest
		@ValueSource(strings = { "$where", ".*", "{\"$gt\": 1}", "a' or 1=1", "the the" })
		void areNothingButWords(String words) {
			assertThat(WordsAndPagesTests.this.anyone.get("/v1/systems?q=" + CatalogClient.encoded(words)).status())
				.isEqualTo(200);
		}

	}

	@Nested
	class Pages {

		@ParameterizedTest
		@CsvSource({ "systems,name", "systems,-name", "datasets,-createdAt", "software,updatedAt",
				"partitions,-updatedAt" })
		void showEverythingOnce(String kind, String sort) {
			List<String> all = WordsAndPagesTests.this.anyone.get("/v1/" + kind + "?limit=100&sort=" + sort).each("id");
			List<String> paged = new ArrayList<>();
			String cursor = "";

			do {
				CatalogClient.Answer page = WordsAndPagesTests.this.anyone
					.get("/v1/" + kind + "?limit=7&sort=" + sort + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
				paged.addAll(page.each("id"));
				cursor = page.text("/page/next");
			}
			while (!cursor.isEmpty());

			assertThat(paged).containsExactlyElementsOf(all);
		}

		@Test
		void goBackToo() {
			CatalogClient.Answer first = WordsAndPagesTests.this.anyone.get("/v1/systems?limit=5");
			CatalogClient.Answer second = WordsAndPagesTests.this.anyone
				.get("/v1/systems?limit=5&cursor=" + first.text("/page/next"));
			CatalogClient.Answer back = WordsAndPagesTests.this.anyone
				.get("/v1/systems?limit=5&cursor=" + second.text("/page/prev"));

			assertThat(back.each("id")).isEqualTo(first.each("id"));
			assertThat(second.header("Link")).contains("rel=\"next\"").contains("/v1/systems?cursor=");
		}

		@Test
		void ofInheritedFiltersPageAlike() {
			CatalogClient.Answer first = WordsAndPagesTests.this.anyone.get("/v1/systems?sector=health&limit=3");
			CatalogClient.Answer second = WordsAndPagesTests.this.anyone
				.get("/v1/systems?sector=health&limit=3&cursor=" + first.text("/page/next"));

			assertThat(second.status()).isEqualTo(200);
			assertThat(second.each("id")).isNotEmpty().doesNotContainAnyElementsOf(first.each("id"));
		}

		@Test
		void refuseACursorOfAnotherFilter() {
			String cursor = WordsAndPagesTests.this.anyone.get("/v1/systems?limit=5").text("/page/next");

			CatalogClient.Answer answer = WordsAndPagesTests.this.anyone
				.get("/v1/systems?limit=5&country=FR&cursor=" + cursor);

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/type")).isEqualTo("/problems/invalid-cursor");
		}

		@Test
		void sortWithoutRegardToAccentsAndCase() {
			List<String> names = WordsAndPagesTests.this.anyone.get("/v1/software?limit=100").each("name");

			assertThat(names).isSortedAccordingTo(java.util.Comparator.comparing(hub.catalog.entry.Slugs::folded));
		}

		@Test
		void showOnlyTheMembersAskedFor() {
			var item = WordsAndPagesTests.this.anyone.get("/v1/systems?limit=1&fields=id,name").json().at("/items/0");

			assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "name");
		}

	}

	@Nested
	class Cost {

		@ParameterizedTest
		@ValueSource(strings = { "systems?limit=%d", "systems?limit=%d&country=FR,IT,DE,ES,SE,FI",
				"systems?limit=%d&q=supercomputing",
				"systems?limit=%d&sector=health&vendor=NVIDIA&facets=country,sector,vendor,factory",
				"partitions?limit=%d&minMemoryGb=40&experimentalPlatform=true&facets=vendor,country",
				"factories?limit=%d&sector=health&facets=sector,country", "sectors?limit=%d",
				"datasets?limit=%d&facets=licence" })
		void doesNotGrowWithThePage(String query) {
			int small = WordsAndPagesTests.this.store
				.during(() -> WordsAndPagesTests.this.anyone.get("/v1/" + query.formatted(1)));
			int large = WordsAndPagesTests.this.store
				.during(() -> WordsAndPagesTests.this.anyone.get("/v1/" + query.formatted(100)));

			assertThat(large).isEqualTo(small).isBetween(1, 9);
		}

		@Test
		void ofAPlainListIsOneQuestion() {
			assertThat(WordsAndPagesTests.this.store
				.during(() -> WordsAndPagesTests.this.anyone.get("/v1/datasets?gated=true"))).isEqualTo(1);
			assertThat(WordsAndPagesTests.this.store.during(() -> WordsAndPagesTests.this.anyone.get("/v1/systems")))
				.isEqualTo(1);
		}

	}

}
