package hub.catalog;

import java.util.List;
import java.util.UUID;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a change is made, and what it must keep to.
 */
@CatalogTest
class ChangingTests {

	private static final String SOURCE = "\"source\": \"a test\", \"sourceKind\": \"ILLUSTRATIVE\", \"asOf\": \"2026-11-20\"";

	private final CatalogClient anyone;

	private final CatalogClient editor;

	ChangingTests(@LocalServerPort int port) {
		this.anyone = CatalogClient.anonymous(port);
		this.editor = CatalogClient.editor(port);
	}

	@Nested
	class Preconditions {

		private final String path = "/v1/datasets/"
				+ ChangingTests.this.editor.create("/v1/datasets", dataset("Versioned")).id();

		@Test
		void mustBeNamed() {
			assertThat(ChangingTests.this.editor.patch(this.path, "{\"gated\": true}").status()).isEqualTo(428);
			assertThat(ChangingTests.this.editor
				.post(this.path + "/retirements", "{\"reason\": \"x\"}", "Idempotency-Key", CatalogClient.key())
				.status()).isEqualTo(428);
		}

		@Test
		void mustHold() {
			ChangingTests.this.editor.patch(this.path, "{\"gated\": true}", "If-Match", "\"v1\"");

			CatalogClient.Answer late = ChangingTests.this.editor.patch(this.path, "{\"gated\": false}", "If-Match",
					"\"v1\"");

			assertThat(late.status()).isEqualTo(412);
			assertThat(ChangingTests.this.anyone.get(this.path).json().path("gated").asBoolean()).isTrue();
		}

		@Test
		void areReadStrictly() {
			assertThat(ChangingTests.this.editor.patch(this.path, "{\"gated\": true}", "If-Match", "v1").status())
				.isEqualTo(400);
			assertThat(ChangingTests.this.editor.patch(this.path, "{\"gated\": true}", "If-Match", "W/\"v1\"").status())
				.isEqualTo(412);
		}

		@Test
		void ofARetiredEntryDoNotHelp() {
			ChangingTests.this.editor.act(this.path, "retirements", "{\"reason\": \"x\"}");

			CatalogClient.Answer answer = ChangingTests.this.editor.change(this.path, "{\"gated\": true}");

			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.text("/currentStatus")).isEqualTo("RETIRED");
			assertThat(ChangingTests.this.editor.act(this.path, "retirements", "{\"reason\": \"x\"}").status())
				.isEqualTo(409);
		}

	}

	@Nested
	class Retries {

		@Test
		void createOnce() {
			String key = CatalogClient.key();
			String body = dataset("Retried");

			CatalogClient.Answer first = ChangingTests.this.editor.post("/v1/datasets", body, "Idempotency-Key", key);
			CatalogClient.Answer second = ChangingTests.this.editor.post("/v1/datasets", body, "Idempotency-Key", key);

			assertThat(second.status()).isEqualTo(201);
			assertThat(second.id()).isEqualTo(first.id());
			assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
		}

		@Test
		void needAKey() {
			assertThat(ChangingTests.this.editor.post("/v1/datasets", dataset("Keyless")).text("/type"))
				.isEqualTo("/problems/idempotency-key-missing");
		}

		@Test
		void withAnotherBodyAreRefused() {
			String key = CatalogClient.key();
			ChangingTests.this.editor.post("/v1/datasets", dataset("One"), "Idempotency-Key", key);

			assertThat(
					ChangingTests.this.editor.post("/v1/datasets", dataset("Other"), "Idempotency-Key", key).status())
				.isEqualTo(422);
		}

	}

	@Nested
	class ReadableNames {

		@Test
		void areMadeOfTheTitleAndStayUnique() {
			String title = "Données " + CatalogClient.key();

			String first = ChangingTests.this.editor.create("/v1/datasets", dataset(title)).text("/slug");
			String second = ChangingTests.this.editor.create("/v1/datasets", dataset(title)).text("/slug");

			assertThat(first).startsWith("donnees-");
			assertThat(second).startsWith(first + "-");
		}

		@Test
		void cannotBeTakenTwice() {
			String slug = "taken-" + CatalogClient.key();
			String body = dataset("Named").replaceFirst("\\{", "{\"slug\": \"" + slug + "\", ");
			ChangingTests.this.editor.create("/v1/datasets", body);

			CatalogClient.Answer again = ChangingTests.this.editor.create("/v1/datasets", body);

			assertThat(again.status()).isEqualTo(409);
			assertThat(again.text("/type")).isEqualTo("/problems/duplicate");
			assertThat(again.text("/slug")).isEqualTo(slug);
		}

	}

	@Nested
	class MergePatches {

		private final UUID model = ChangingTests.this.editor
			.create("/v1/accelerators",
					"{\"model\": \"Twin\", \"vendor\": \"Maker\", \"slurmGpusPerAccelerator\": 2, " + SOURCE + "}")
			.id();

		private final String path = "/v1/partitions/" + ChangingTests.this.editor
			.create("/v1/partitions",
					"""
							{"systemId": "%s", "name": "Merged", "localName": "%s", "nodes": 4, "memoryGb": 256, "cpu": "2x 64-core", %s,
							 "accelerator": {"acceleratorId": "%s", "vendor": "Maker", "model": "Twin", "perNode": 4, "memoryGb": 16}}
							"""
						.formatted(SeedIds.of("system", "adastra"), CatalogClient.key(), SOURCE, this.model))
			.id();

		@Test
		void leaveAloneWhatTheyDoNotName() {
			CatalogClient.Answer changed = ChangingTests.this.editor.change(this.path,
					"{\"nodes\": 6, \"asOf\": \"2026-11-21\"}");

			assertThat(changed.json().path("nodes").asInt()).isEqualTo(6);
			assertThat(changed.json().path("memoryGb").asInt()).isEqualTo(256);
			assertThat(changed.json().path("acceleratorsTotal").asInt()).isEqualTo(24);
			assertThat(changed.json().path("slurmGpusTotal").asInt()).isEqualTo(48);
		}

		@Test
		void leaveTheOldNumberBehindAsSuperseded() {
			var figures = ChangingTests.this.editor
				.change(this.path, "{\"nodes\": 6, \"source\": \"Notice\", \"asOf\": \"2026-11-21\"}")
				.json()
				.path("figures");

			assertThat(
					figures.valueStream()
						.filter((figure) -> figure.path("name").asString("").equals("nodes"))
						.map((figure) -> figure.path("value").asInt() + " " + figure.path("source").asString("") + " "
								+ figure.path("superseded").asBoolean()))
				.containsExactly("6 Notice false", "4 a test true");
		}

		@Test
		void reachIntoMembersOfMembers() {
			CatalogClient.Answer changed = ChangingTests.this.editor.change(this.path,
					"{\"accelerator\": {\"perNode\": 8}}");

			assertThat(changed.json().at("/accelerator/perNode").asInt()).isEqualTo(8);
			assertThat(changed.text("/accelerator/model")).isEqualTo("Twin");
		}

		@Test
		void removeWithNull() {
			CatalogClient.Answer changed = ChangingTests.this.editor.change(this.path,
					"{\"cpu\": null, \"nodes\": null}");

			assertThat(changed.json().has("cpu")).isFalse();
			assertThat(changed.json().has("nodes")).isFalse();
			assertThat(changed.json().has("acceleratorsTotal")).isFalse();
		}

		@Test
		void cannotRemoveWhatIsRequired() {
			CatalogClient.Answer answer = ChangingTests.this.editor.change(this.path, "{\"name\": null}");

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/errors/0/pointer")).isEqualTo("/name");
			assertThat(answer.codes()).containsExactly("REQUIRED");
		}

		@Test
		void cannotWriteWhatIsDerivedOrUnknown() {
			for (String member : List.of("\"id\": \"x\"", "\"version\": 7", "\"figures\": []", "\"colour\": \"blue\"",
					"\"systemName\": \"x\"")) {
				CatalogClient.Answer answer = ChangingTests.this.editor.change(this.path, "{" + member + "}");
				assertThat(answer.status()).as(member).isEqualTo(400);
			}
		}

		@Test
		void areTheirOwnMediaType() {
			assertThat(ChangingTests.this.editor
				.patch(this.path, "{\"nodes\": 6}", "If-Match", "\"v1\"", "Accept", "application/json")
				.status()).isEqualTo(200);
		}

	}

	private static String dataset(String name) {
		return "{\"name\": \"" + name + "\", \"description\": \"d\", \"licence\": \"MIT\", " + SOURCE + "}";
	}

}
