package hub.catalog;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an entry takes over from elsewhere when an editor leaves it out.
 */
@CatalogTest
@TestPropertySource(properties = "hub.catalog.test=members")
class DefaultTests {

	private final CatalogClient editor;

	DefaultTests(@LocalServerPort int port) {
		this.editor = CatalogClient.editor(port);
	}

	@Test
	void takesTodayAsTheDateOfAStatementWithoutOne() {
		CatalogClient.Answer added = this.editor.create("/v1/skills",
				"{\"names\": [{\"language\": \"en\", \"text\": \"Undated\"}], \"source\": \"s\", \"sourceKind\": \"OFFICIAL\"}");

		assertThat(added.text("/asOf")).isEqualTo(added.text("/createdAt").substring(0, 10));
	}

	@Test
	void takesThePhaseOfTheSystemForAPartitionWithoutOne() {
		CatalogClient.Answer added = this.editor.create("/v1/partitions",
				"{\"systemId\": \"%s\", \"name\": \"Phased\", \"source\": \"s\", \"sourceKind\": \"OFFICIAL\"}"
					.formatted(SeedIds.of("system", "alice-recoque")));

		assertThat(added.text("/status")).isEqualTo("PLANNED");
		assertThat(added.text("/slug")).isEqualTo("alice-recoque-phased");
		assertThat(added.text("/systemName")).isEqualTo("Alice Recoque");
		assertThat(added.text("/country")).isEqualTo("FR");
	}

	@Test
	void showsTheNewNameOfASystemAtItsPartitions() {
		CatalogClient.Answer system = this.editor.create("/v1/systems",
				"""
						{"factoryId": "%s", "name": "Before", "operator": "O", "site": "S", "country": "FR", "source": "s", "sourceKind": "OFFICIAL"}
						"""
					.formatted(CatalogClient.AI2F));
		CatalogClient.Answer partition = this.editor.create("/v1/partitions",
				"{\"systemId\": \"%s\", \"name\": \"P\", \"source\": \"s\", \"sourceKind\": \"OFFICIAL\"}"
					.formatted(system.text("/id")));

		this.editor.change("/v1/systems/" + system.text("/id"), "{\"name\": \"After\", \"country\": \"BE\"}");

		JsonNode shown = this.editor.get("/v1/partitions/" + partition.text("/id")).json();
		assertThat(shown.path("systemName").asString("")).isEqualTo("After");
		assertThat(shown.path("country").asString("")).isEqualTo("BE");
		assertThat(this.editor.get("/v1/partitions?country=BE").each("id")).contains(partition.text("/id"));
	}

}
