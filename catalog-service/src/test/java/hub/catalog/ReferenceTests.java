package hub.catalog;

import java.util.UUID;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What entries name must exist.
 */
@CatalogTest
class ReferenceTests {

	private static final String SOURCE = "\"source\": \"a test\", \"sourceKind\": \"ILLUSTRATIVE\", \"asOf\": \"2026-11-20\"";

	private final CatalogClient anyone;

	private final int port;

	private final CatalogClient editor;

	ReferenceTests(@LocalServerPort int port) {
		this.port = port;
		this.anyone = CatalogClient.anonymous(port);
		this.editor = CatalogClient.editor(port);
	}

	@Nested
	class References {

		@Test
		void toSectorsMustExist() {
			CatalogClient.Answer answer = ReferenceTests.this.editor.create("/v1/factories",
					"{\"name\": \"F\", \"country\": \"FR\", \"hostingEntity\": \"H\", \"site\": \"S\", \"sectors\": [\"health\", \"magic\"], "
							+ SOURCE + "}");

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/errors/0/pointer")).isEqualTo("/sectors/1");
			assertThat(answer.codes()).containsExactly("NOT_FOUND");
		}

		@Test
		void toSystemsMustExist() {
			CatalogClient.Answer answer = ReferenceTests.this.editor.create("/v1/partitions",
					"{\"systemId\": \"" + UUID.randomUUID() + "\", \"name\": \"P\", " + SOURCE + "}");

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/errors/0/pointer")).isEqualTo("/systemId");
		}

		@Test
		void toABroaderSectorMustExist() {
			CatalogClient.Answer answer = ReferenceTests.this.editor.create("/v1/sectors",
					"{\"names\": [{\"language\": \"en\", \"text\": \"C\"}], \"broader\": \"nothing\", " + SOURCE + "}");

			assertThat(answer.text("/errors/0/pointer")).isEqualTo("/broader");
		}

		@Test
		void ofASystemKeepItFromRetiring() {
			CatalogClient.Answer answer = ReferenceTests.this.editor
				.act("/v1/systems/" + SeedIds.of("system", "adastra"), "retirements", "{\"reason\": \"x\"}");

			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.text("/detail")).contains("partitions");
		}

		@Test
		void ofASystemAreLookedAtLast() {
			String path = "/v1/systems/" + SeedIds.of("system", "adastra");
			CatalogClient elsewhere = CatalogClient.editor(ReferenceTests.this.port, CatalogClient.L_AIF);

			assertThat(elsewhere.act(path, "retirements", "{\"reason\": \"x\"}").text("/type"))
				.isEqualTo("/problems/forbidden");
			assertThat(ReferenceTests.this.editor
				.post(path + "/retirements", "{\"reason\": \"x\"}", "Idempotency-Key", CatalogClient.key(), "If-Match",
						"\"v99\"")
				.status()).isEqualTo(412);
		}

		@Test
		void narrowTheSectorAbove() {
			String slug = ReferenceTests.this.editor
				.create("/v1/sectors",
						"{\"names\": [{\"language\": \"en\", \"text\": \"Below gaming\"}], \"broader\": \"gaming\", "
								+ SOURCE + "}")
				.text("/slug");

			assertThat(ReferenceTests.this.anyone.get("/v1/sectors?slug=gaming")
				.json()
				.at("/items/0/narrower")
				.valueStream()
				.map((each) -> each.asString(""))).contains(slug);
		}

	}

	@Nested
	class Names {

		@Test
		void needEnglish() {
			CatalogClient.Answer answer = ReferenceTests.this.editor.create("/v1/skills",
					"{\"names\": [{\"language\": \"fr\", \"text\": \"C\"}], " + SOURCE + "}");

			assertThat(answer.codes()).containsExactly("ENGLISH_MISSING");
		}

		@Test
		void areOneForEachLanguage() {
			CatalogClient.Answer answer = ReferenceTests.this.editor.create("/v1/skills",
					"{\"names\": [{\"language\": \"en\", \"text\": \"C\"}, {\"language\": \"en\", \"text\": \"D\"}], "
							+ SOURCE + "}");

			assertThat(answer.codes()).containsExactly("LANGUAGE_TWICE");
		}

	}

}
