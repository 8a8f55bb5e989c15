package hub.catalog;

import java.util.UUID;
import java.util.stream.Stream;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every member that an editor can write comes back as it was written, can be changed and,
 * where it is not required, be removed; and is refused when it breaks its rule.
 */
@CatalogTest
@TestPropertySource(properties = "hub.catalog.test=members")
class EveryMemberTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final UUID LUMI = SeedIds.of("system", "lumi");

	private static final UUID JEAN_ZAY = SeedIds.of("system", "jean-zay");

	private static final UUID H100 = SeedIds.of("accelerator", "h100-sxm-80");

	private final CatalogClient editor;

	EveryMemberTests(@LocalServerPort int port) {
		this.editor = CatalogClient.editor(port);
	}

	/** A kind, an entry with all of its members, and one with other values. */
	static Stream<Arguments> complete() {
		return Stream.of(
				Arguments.of("factories",
						"""
								{"slug": "complete-factory", "name": "Complete", "acronym": "CF", "country": "FR", "hostingEntity": "Host", "coLead": "Lead",
								 "site": "Lyon", "partners": ["One", "Two"], "sectors": ["health", "finance"], "experimentalPlatform": true, "wave": "w9",
								 "selectedOn": "2026-01-31", "antennas": [{"country": "IE", "name": "A", "source": "s", "sourceKind": "PRESS"}],
								 "source": "s", "sourceKind": "OFFICIAL", "asOf": "2026-11", "note": "n"}
								""",
						"""
								{"name": "Other", "acronym": "OF", "country": "DE", "hostingEntity": "H2", "coLead": "L2", "site": "Ulm", "partners": [],
								 "sectors": ["energy"], "experimentalPlatform": false, "wave": "w10", "selectedOn": "2026-02-28", "antennas": [],
								 "source": "t", "sourceKind": "PRESS", "asOf": "2027", "note": "m"}
								"""),
				Arguments.of("systems",
						"""
								{"slug": "complete-system", "factoryId": "%s", "name": "Complete", "otherNames": ["Alias"], "operator": "Op", "site": "Lyon",
								 "country": "FR", "status": "OPERATIONAL", "inServiceSince": "2025-09", "scheduler": "Slurm", "peakPflops": 12.5,
								 "sustainedPflops": 8.25, "accelerators": 640, "source": "s", "sourceKind": "OPERATOR", "asOf": "2026-11-20", "note": "n"}
								"""
							.formatted(CatalogClient.AI2F),
						"""
								{"name": "Other", "otherNames": [], "operator": "Op2", "site": "Ulm", "country": "DE", "status": "PLANNED",
								 "inServiceSince": "2026", "scheduler": "PBS", "peakPflops": 13, "sustainedPflops": 9, "accelerators": 700,
								 "source": "t", "sourceKind": "PRESS", "asOf": "2027", "note": "m"}
								"""),
				Arguments.of("partitions",
						"""
								{"slug": "complete-partition", "systemId": "%s", "name": "Complete", "localName": "gpu_c", "status": "OPERATIONAL", "accelerated": true,
								 "accelerator": {"acceleratorId": "%s", "vendor": "NVIDIA", "model": "H100-SXM-80", "perNode": 4, "memoryGb": 80, "slurmGpusPerNode": 4},
								 "nodes": 12, "cpu": "2x 48-core", "coresPerNode": 96, "memoryGb": 512, "interconnect": "NDR",
								 "source": "s", "sourceKind": "OPERATOR", "asOf": "2026-11-20", "note": "n"}
								"""
							.formatted(JEAN_ZAY, H100),
						"""
								{"name": "Other", "localName": "gpu_d", "status": "PLANNED", "accelerated": true,
								 "accelerator": {"acceleratorId": "%s", "vendor": "NVIDIA", "model": "H100-64", "perNode": 8, "memoryGb": 64, "slurmGpusPerNode": 8},
								 "nodes": 13, "cpu": "1x 64-core", "coresPerNode": 64, "memoryGb": 256, "interconnect": "HDR",
								 "source": "t", "sourceKind": "PRESS", "asOf": "2027", "note": "m"}
								"""
							.formatted(SeedIds.of("accelerator", "h100-64"))),
				Arguments.of("accelerators",
						"""
								{"slug": "complete-accelerator", "model": "C1", "vendor": "Maker", "memoryGb": 96, "bf16Tflops": 500.5, "fp16Tflops": 501,
								 "slurmGpusPerAccelerator": 2, "source": "s", "sourceKind": "OFFICIAL", "asOf": "2026-11-20", "note": "n"}
								""",
						"""
								{"model": "C2", "vendor": "Other", "memoryGb": 128, "bf16Tflops": 600, "fp16Tflops": 601, "slurmGpusPerAccelerator": 4,
								 "source": "t", "sourceKind": "PRESS", "asOf": "2027", "note": "m"}
								"""),
				Arguments.of("datasets",
						"""
								{"slug": "complete-dataset", "name": "Complete", "description": "All of it.", "modalities": ["text", "code"], "languages": ["en", "fr"],
								 "tokens": 2000000000000, "items": 5, "itemUnit": "files", "sizeBytes": 9007199254740991, "licence": "MIT", "gated": true,
								 "url": "https://data.example.org/x?y=z", "personalData": "YES", "availableAtSystemIds": ["%s"],
								 "source": "s", "sourceKind": "DATASET_CARD", "asOf": "2026-11-20", "note": "n"}
								"""
							.formatted(LUMI),
						"""
								{"name": "Other", "description": "Less.", "modalities": ["audio"], "languages": [], "tokens": 1, "items": 6, "itemUnit": "hours",
								 "sizeBytes": 7, "licence": "CC0-1.0", "gated": false, "url": "http://other.example.org", "personalData": "NO",
								 "availableAtSystemIds": [], "source": "t", "sourceKind": "KNOWLEDGE", "asOf": "2027", "note": "m"}
								"""),
				Arguments.of("software",
						"""
								{"slug": "complete-software", "name": "Complete", "category": "data", "licence": "MIT", "licenceSource": "its page",
								 "vendors": ["NVIDIA", "AMD"], "versions": [{"version": "1.0", "stack": "st", "stackName": "Stack", "systemId": "%s",
								 "source": "list", "sourceKind": "OPERATOR", "note": "v"}], "source": "s", "sourceKind": "REPOSITORY", "asOf": "2026-11-20", "note": "n"}
								"""
							.formatted(LUMI),
						"""
								{"name": "Other", "category": "runtime", "licence": "BSD", "licenceSource": "other", "vendors": [], "versions": [{"version": "2.0"}],
								 "source": "t", "sourceKind": "SECONDARY", "asOf": "2027", "note": "m"}
								"""),
				Arguments.of("services",
						"""
								{"slug": "complete-service", "names": [{"language": "en", "text": "Complete"}, {"language": "fr", "text": "Complet"}],
								 "description": "All of it.", "networkWide": false, "factoryIds": ["%s"],
								 "source": "s", "sourceKind": "PRESS", "asOf": "2026-11-20", "note": "n"}
								"""
							.formatted(CatalogClient.AI2F),
						"""
								{"names": [{"language": "en", "text": "Other"}], "description": "Less.", "networkWide": true, "factoryIds": ["%s"],
								 "source": "t", "sourceKind": "OFFICIAL", "asOf": "2027", "note": "m"}
								"""
							.formatted(CatalogClient.L_AIF)),
				Arguments.of("sectors",
						"""
								{"slug": "complete-sector", "names": [{"language": "en", "text": "Complete"}, {"language": "de", "text": "Vollständig"}],
								 "broader": "health", "priorityFactoryIds": ["%s"], "source": "s", "sourceKind": "ILLUSTRATIVE", "asOf": "2026-11-20", "note": "n"}
								"""
							.formatted(CatalogClient.AI2F),
						"""
								{"names": [{"language": "en", "text": "Other"}], "broader": "energy", "priorityFactoryIds": [],
								 "source": "t", "sourceKind": "OFFICIAL", "asOf": "2027", "note": "m"}
								"""),
				Arguments.of("skills", """
						{"slug": "complete-skill", "names": [{"language": "en", "text": "Complete"}], "parent": "hpc",
						 "source": "s", "sourceKind": "ILLUSTRATIVE", "asOf": "2026-11-20", "note": "n"}
						""",
						"""
								{"names": [{"language": "en", "text": "Other"}], "parent": "ai", "source": "t", "sourceKind": "OFFICIAL", "asOf": "2027", "note": "m"}
								"""));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("complete")
	void comesBackIsChangedAndRemoved(String kind, String entry, String other) {
		CatalogClient.Answer added = this.editor.create("/v1/" + kind, entry);
		String path = "/v1/" + kind + "/" + added.text("/id");

		assertThat(added.status()).as(added.body()).isEqualTo(201);
		assertHas(added.json(), entry);
		assertHas(this.editor.get(path).json(), entry);
		assertThat(added.text("/slug")).isEqualTo(JSON.readTree(entry).path("slug").asString(""));

		CatalogClient.Answer changed = this.editor.change(path, other);
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);
		assertHas(changed.json(), other);
		assertHas(this.editor.get(path).json(), other);
		assertThat(changed.text("/slug")).isEqualTo(added.text("/slug"));
		assertThat(changed.text("/createdAt")).isEqualTo(added.text("/createdAt"));

		CatalogClient.Answer removed = this.editor.change(path, "{\"note\": null}");
		assertThat(removed.json().has("note")).isFalse();
		assertThat(removed.json().path("version").asInt()).isEqualTo(3);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("complete")
	void isFoundUnderItsNewWordsAndNoLongerUnderTheOld(String kind, String entry, String other) {
		String word = "word" + CatalogClient.key().replace("-", "");
		String renamed = "word" + CatalogClient.key().replace("-", "");
		String first = entry.replaceFirst("\"slug\": \"[^\"]+\", ", "")
			.replace("Complete", word)
			.replace("\"C1\"", "\"" + word + "\"");
		CatalogClient.Answer added = this.editor.create("/v1/" + kind, first);

		this.editor.change("/v1/" + kind + "/" + added.text("/id"),
				other.replace("\"Other\"", "\"" + renamed + "\"").replace("\"C2\"", "\"" + renamed + "\""));

		assertThat(this.editor.get("/v1/" + kind + "?q=" + renamed).each("id")).containsExactly(added.text("/id"));
		// The readable name stays, so the old word is still found by it where it was made
		// of it.
		assertThat(this.editor.get("/v1/" + kind + "?slug=" + added.text("/slug")).each("id")).hasSize(1);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "factories,name", "factories,country", "factories,hostingEntity", "factories,site", "factories,source",
			"systems,name", "systems,operator", "systems,country", "systems,sourceKind", "partitions,systemId",
			"partitions,name", "accelerators,model", "accelerators,vendor", "datasets,name", "datasets,description",
			"datasets,licence", "software,category", "software,licence", "services,names", "services,description",
			"sectors,names", "skills,names", "skills,source" })
	void isRequired(String kind, String member) {
		String entry = entryOf(kind);
		var without = (tools.jackson.databind.node.ObjectNode) JSON.readTree(entry);
		without.remove(member);

		CatalogClient.Answer answer = this.editor.create("/v1/" + kind, without.toString());

		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.text("/errors/0/pointer")).isEqualTo("/" + member);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			factories    | country          | "fr"             | /country
			factories    | sectors          | ["Health Care"]  | /sectors/0
			factories    | selectedOn       | "2026-13-01"     | /selectedOn
			factories    | experimentalPlatform | "yes"        | /experimentalPlatform
			systems      | inServiceSince   | "last year"      | /inServiceSince
			systems      | peakPflops       | -1               | /peakPflops
			systems      | status           | "RETIRED"        | /status
			systems      | accelerators     | 1.5              | /accelerators
			partitions   | nodes            | "many"           | /nodes
			partitions   | accelerator      | {"perNode": 4}   | /accelerator/vendor
			accelerators | bf16Tflops       | 0                | /bf16Tflops
			datasets     | url              | "ftp://x"        | /url
			datasets     | personalData     | "PERHAPS"        | /personalData
			datasets     | tokens           | -5               | /tokens
			software     | category         | "Data Tools"     | /category
			services     | names            | []               | /names
			sectors      | names            | [{"language": "english", "text": "x"}] | /names/0/language
			skills       | asOf             | "yesterday"      | /asOf
			skills       | sourceKind       | "RUMOUR"         | /sourceKind
			skills       | id               | "x"              | /id
			""")
	void keepsToItsRule(String kind, String member, String value, String pointer) {
		String entry = entryOf(kind);
		var wrong = (tools.jackson.databind.node.ObjectNode) JSON.readTree(entry);
		wrong.set(member, JSON.readTree(value));

		CatalogClient.Answer answer = this.editor.create("/v1/" + kind, wrong.toString());

		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
	}

	private static String entryOf(String kind) {
		return complete().map(Arguments::get)
			.filter((each) -> kind.equals(each[0]))
			.map((each) -> String.valueOf(each[1]))
			.findFirst()
			.orElseThrow();
	}

	private static void assertHas(JsonNode answer, String members) {
		JSON.readTree(members).forEachEntry((name, value) -> {
			JsonNode shown = answer.path(name);
			if (value.isNumber()) {
				assertThat(shown.decimalValue()).as(name).isEqualByComparingTo(value.decimalValue());
			}
			else if (value.isObject()) {
				assertHas(shown, value.toString());
			}
			else {
				assertThat(shown).as(name).isEqualTo(value);
			}
		});
	}

}
