package hub.catalog;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;
import hub.platform.testing.TokenSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How editors change the catalogue, and who may not.
 */
@CatalogTest
class EditingTests {

	private static final String SOURCE = "\"source\": \"a test\", \"sourceKind\": \"ILLUSTRATIVE\", \"asOf\": \"2026-11-20\"";

	private final int port;

	private final CatalogClient anyone;

	private final CatalogClient editor;

	EditingTests(@LocalServerPort int port) {
		this.port = port;
		this.anyone = CatalogClient.anonymous(port);
		this.editor = CatalogClient.editor(port);
	}

	/** What an editor would add to each collection. */
	static Stream<Arguments> additions() {
		UUID adastra = SeedIds.of("system", "adastra");
		return Stream.of(
				Arguments.of("factories",
						"{\"name\": \"F\", \"country\": \"FR\", \"hostingEntity\": \"H\", \"site\": \"S\", " + SOURCE
								+ "}"),
				Arguments.of("systems",
						"{\"factoryId\": \"" + CatalogClient.AI2F
								+ "\", \"name\": \"S\", \"operator\": \"O\", \"site\": \"S\", \"country\": \"FR\", "
								+ SOURCE + "}"),
				Arguments.of("partitions", "{\"systemId\": \"" + adastra + "\", \"name\": \"P\", " + SOURCE + "}"),
				Arguments.of("accelerators", "{\"model\": \"M\", \"vendor\": \"V\", " + SOURCE + "}"),
				Arguments.of("datasets",
						"{\"name\": \"D\", \"description\": \"d\", \"licence\": \"MIT\", " + SOURCE + "}"),
				Arguments.of("software",
						"{\"name\": \"W\", \"category\": \"data\", \"licence\": \"MIT\", " + SOURCE + "}"),
				Arguments.of("services",
						"{\"names\": [{\"language\": \"en\", \"text\": \"O\"}], \"description\": \"d\", " + SOURCE
								+ "}"),
				Arguments.of("sectors", "{\"names\": [{\"language\": \"en\", \"text\": \"C\"}], " + SOURCE + "}"),
				Arguments.of("skills", "{\"names\": [{\"language\": \"en\", \"text\": \"K\"}], " + SOURCE + "}"));
	}

	@Nested
	class AnEditorOfTheFactory {

		@ParameterizedTest(name = "{0}")
		@MethodSource("hub.catalog.EditingTests#additions")
		void addsChangesAndRetires(String kind, String body) {
			CatalogClient.Answer added = EditingTests.this.editor.create("/v1/" + kind, body);
			assertThat(added.status()).as(added.body()).isEqualTo(201);
			String path = "/v1/" + kind + "/" + added.id();
			assertThat(added.header("Location")).isEqualTo(path);
			assertThat(added.header("ETag")).isEqualTo("\"v1\"");
			assertThat(added.json().path("allowedActions").valueStream().map((each) -> each.asString("")))
				.containsExactly("update", "retirements");

			CatalogClient.Answer changed = EditingTests.this.editor.change(path, "{\"note\": \"checked\"}");
			assertThat(changed.status()).as(changed.body()).isEqualTo(200);
			assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
			assertThat(changed.text("/note")).isEqualTo("checked");
			assertThat(changed.text("/source")).isEqualTo("a test");

			CatalogClient.Answer retired = EditingTests.this.editor.act(path, "retirements",
					"{\"reason\": \"entered twice\"}");
			assertThat(retired.status()).as(retired.body()).isEqualTo(200);
			assertThat(retired.text("/status")).isEqualTo("RETIRED");
			assertThat(retired.text("/retirement/reason")).isEqualTo("entered twice");
			assertThat(retired.json().path("allowedActions")).isEmpty();

			String slug = added.text("/slug");
			assertThat(EditingTests.this.anyone.get(path).text("/status")).isEqualTo("RETIRED");
			assertThat(EditingTests.this.anyone.get("/v1/" + kind + "?slug=" + slug).each("id")).isEmpty();
			assertThat(EditingTests.this.anyone.get("/v1/" + kind + "?status=RETIRED&slug=" + slug).each("id"))
				.containsExactly(added.text("/id"));
		}

		@Test
		void ownsWhatHeAdds() {
			CatalogClient luxembourg = CatalogClient.editor(EditingTests.this.port, CatalogClient.L_AIF);

			CatalogClient.Answer added = luxembourg.create("/v1/datasets", dataset("Owned"));

			assertThat(added.text("/ownerFactoryId")).isEqualTo(CatalogClient.L_AIF.toString());
			assertThat(EditingTests.this.editor.change("/v1/datasets/" + added.id(), "{\"gated\": true}").status())
				.isEqualTo(403);
		}

		@Test
		void ofSeveralFactoriesSaysForWhich() {
			CatalogClient both = CatalogClient.as(EditingTests.this.port,
					TokenSpec.user("both")
						.scopes("catalog:write")
						.at(CatalogClient.AI2F, Role.CATALOG_EDITOR)
						.at(CatalogClient.L_AIF, Role.CATALOG_EDITOR));

			CatalogClient.Answer answer = both.create("/v1/datasets", dataset("Whose"));

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/errors/0/pointer")).isEqualTo("/ownerFactoryId");
			assertThat(both
				.create("/v1/datasets",
						dataset("Whose").replaceFirst("\\{", "{\"ownerFactoryId\": \"" + CatalogClient.L_AIF + "\", "))
				.status()).isEqualTo(201);
		}

		@Test
		void seesWhatHeMayDoWhereOthersSeeNothing() {
			String path = "/v1/systems/" + SeedIds.of("system", "adastra");

			assertThat(EditingTests.this.editor.get(path).json().path("allowedActions")).hasSize(2);
			assertThat(EditingTests.this.anyone.get(path).json().path("allowedActions")).isEmpty();
			assertThat(EditingTests.this.editor.get("/v1/systems/" + SeedIds.of("system", "lumi"))
				.json()
				.path("allowedActions")).isEmpty();
			assertThat(EditingTests.this.editor.get(path).header("Cache-Control")).doesNotContain("public");
			assertThat(EditingTests.this.editor.get(path).headers("Vary").toString()).contains("Authorization");
		}

	}

	@Nested
	class NobodyElse {

		@ParameterizedTest(name = "{0}")
		@MethodSource("hub.catalog.EditingTests#additions")
		void addsAnything(String kind, String body) {
			assertThat(EditingTests.this.anyone.create("/v1/" + kind, body).status()).isEqualTo(401);
			assertThat(withoutScope().create("/v1/" + kind, body).text("/type"))
				.isEqualTo("/problems/insufficient-scope");
			assertThat(withoutRole().create("/v1/" + kind, body).text("/type")).isEqualTo("/problems/forbidden");
			assertThat(withAnotherRole().create("/v1/" + kind, body).status()).isEqualTo(403);
		}

		@ParameterizedTest(name = "{0}")
		@MethodSource("hub.catalog.EditingTests#additions")
		void changesOrRetiresAnything(String kind, String body) {
			CatalogClient.Answer added = EditingTests.this.editor.create("/v1/" + kind, body);
			String path = "/v1/" + kind + "/" + added.id();

			for (CatalogClient other : List.of(withoutRole(), withAnotherRole(),
					CatalogClient.editor(EditingTests.this.port, CatalogClient.L_AIF))) {
				assertThat(other.patch(path, "{\"note\": \"x\"}", "If-Match", "\"v1\"").status()).isEqualTo(403);
				assertThat(other
					.post(path + "/retirements", "{\"reason\": \"x\"}", "If-Match", "\"v1\"", "Idempotency-Key",
							CatalogClient.key())
					.status()).isEqualTo(403);
			}
			assertThat(EditingTests.this.anyone.patch(path, "{\"note\": \"x\"}", "If-Match", "\"v1\"").status())
				.isEqualTo(401);
			assertThat(withoutScope().patch(path, "{\"note\": \"x\"}", "If-Match", "\"v1\"").status()).isEqualTo(403);
			assertThat(EditingTests.this.anyone.get(path).header("ETag")).isEqualTo("\"v1\"");
		}

		@Test
		void isToldWhichRoleIsNeededAndWhere() {
			CatalogClient.Answer answer = withoutRole().change("/v1/systems/" + SeedIds.of("system", "lumi"),
					"{\"site\": \"x\"}");

			assertThat(answer.text("/requiredRole")).isEqualTo("CATALOG_EDITOR");
			assertThat(answer.text("/factoryId")).isEqualTo(SeedIds.of("factory", "lumi-aif").toString());
			assertThat(answer.text("/detail")).contains("owns the entry");
		}

		@Test
		void isToldInHisLanguage() {
			CatalogClient.Answer answer = withoutRole().patch("/v1/systems/" + SeedIds.of("system", "lumi"),
					"{\"site\": \"x\"}", "If-Match", "\"v1\"", "Accept-Language", "fr-LU");

			assertThat(answer.header("Content-Language")).isEqualTo("fr");
			assertThat(answer.text("/detail")).contains("usine d'IA propriétaire");
		}

		private CatalogClient withoutScope() {
			return CatalogClient.as(EditingTests.this.port,
					TokenSpec.user("no-scope").scopes("catalog:read").at(CatalogClient.AI2F, Role.CATALOG_EDITOR));
		}

		private CatalogClient withoutRole() {
			return CatalogClient.as(EditingTests.this.port,
					TokenSpec.user("no-role").scopes("catalog:write").memberOf(UUID.randomUUID(), Role.MEMBER));
		}

		private CatalogClient withAnotherRole() {
			return CatalogClient.as(EditingTests.this.port,
					TokenSpec.user("trainer").scopes("catalog:write").at(CatalogClient.AI2F, Role.TRAINER));
		}

	}

	private static String dataset(String name) {
		return "{\"name\": \"" + name + "\", \"description\": \"d\", \"licence\": \"MIT\", " + SOURCE + "}";
	}

}
