package hub.access.mode;

import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.People;
import hub.access.support.Reply;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class AccessModeHttpTests {

	@Autowired
	private AccessDesk desk;

	@Nested
	class OneMode {

		@Test
		void isFoundBySlugWithoutAToken() {
			Reply found = desk.anonymous().get("/v1/access-modes?slug=aif-playground").expect(200);

			JsonNode playground = found.json().at("/items/0");
			assertThat(found.items("slug")).containsExactly("aif-playground");
			assertThat(playground.path("id").asString("")).isEqualTo("12959844-ca6c-5ae3-9b8b-5d47d086d4a9");
			assertThat(playground.path("maxGpuHours").asLong()).isEqualTo(5000);
			assertThat(playground.path("evaluationDaysKind").asString("")).isEqualTo("working");
			assertThat(playground.has("minGpuHours")).isFalse();
			assertThat(playground.at("/steps/1").asString("")).isEqualTo("technical-assessment");
			assertThat(playground.path("source").asString("")).startsWith("EuroHPC JU access modes");
		}

		@Test
		void asksItsQuestionsInTwoLanguages() {
			Reply mode = desk.anonymous().get("/v1/access-modes/" + AccessDesk.modeId("aif-playground")).expect(200);

			assertThat(mode.json().at("/form/fields").valueStream().map((field) -> field.path("name").asString("")))
				.contains("purpose", "personalData", "wantedStartOn");
			assertThat(mode.text("/form/fields/0/label/en")).isNotBlank();
			assertThat(mode.text("/form/fields/0/label/fr")).isNotBlank();
			assertThat(mode.json().at("/form/fields/0/required").asBoolean()).isTrue();
		}

		@Test
		void namesItsRules() {
			Reply mode = desk.anonymous().get("/v1/access-modes/" + AccessDesk.modeId("aif-large-scale")).expect(200);

			assertThat(mode.json().at("/rules").valueStream().map((rule) -> rule.path("rule").asString("")))
				.containsExactly("organisation", "purpose", "gpu-hours", "duration");
			assertThat(mode.json().at("/rules/2/min").asLong()).isEqualTo(50_000);
			assertThat(mode.json().at("/cutOffs/dates").size()).isEqualTo(22);
		}

		@Test
		void mayBeKeptForAMinuteAndIsNotSentTwice() {
			Reply first = desk.anonymous().get("/v1/access-modes/" + AccessDesk.modeId("ehpc-extreme")).expect(200);

			Reply second = desk.anonymous().get("/v1/access-modes/" + first.id(), Map.of("If-None-Match", first.tag()));

			assertThat(first.tag()).isEqualTo("\"v1\"");
			assertThat(first.header("Cache-Control")).contains("max-age=60").contains("public");
			assertThat(second.status()).isEqualTo(304);
			assertThat(second.body()).isEmpty();
		}

		@Test
		void isNotFoundByAnUnknownId() {
			desk.anonymous().get("/v1/access-modes/" + People.STARTUP).expectProblem(404, "not-found");
		}

		@Test
		void isNotFoundByWhatIsNoId() {
			desk.anonymous().get("/v1/access-modes/playground").expectProblem(404, "not-found");
		}

	}

	@Nested
	class TheList {

		@Test
		void hasAllModesOfTheNetworkByName() {
			Reply list = desk.anonymous().get("/v1/access-modes").expect(200);

			assertThat(list.items("slug")).hasSize(13).startsWith("aif-fast-lane").contains("surf-small-compute");
			assertThat(list.items("name")).isSorted();
		}

		@Test
		void isReadPageByPage() {
			Reply first = desk.anonymous().get("/v1/access-modes?limit=5&sort=slug").expect(200);
			Reply second = desk.anonymous()
				.get("/v1/access-modes?limit=5&sort=slug&cursor=" + first.text("/page/next"))
				.expect(200);
			Reply third = desk.anonymous()
				.get("/v1/access-modes?limit=5&sort=slug&cursor=" + second.text("/page/next"))
				.expect(200);

			assertThat(first.header("Link")).contains("rel=\"next\"");
			assertThat(first.items("slug")).hasSize(5).doesNotContainAnyElementsOf(second.items("slug"));
			assertThat(third.items("slug")).hasSize(3).last().isEqualTo("surf-small-compute");
			assertThat(third.text("/page/next")).isEmpty();
		}

		@Test
		void filtersByAnyOfSeveralWords() {
			assertThat(desk.anonymous().get("/v1/access-modes?selection=fifo,competitive&sort=slug").items("slug"))
				.containsExactly("aif-fast-lane", "aif-large-scale", "aif-playground", "ehpc-ai-science",
						"ehpc-extreme", "ehpc-regular", "genci-regular");
		}

		@Test
		void filtersByApplicantStepAndProgramme() {
			assertThat(desk.anonymous().get("/v1/access-modes?eligibility=startup&step=peer-review").items("slug"))
				.containsExactly("aif-large-scale");
			assertThat(
					desk.anonymous().get("/v1/access-modes?programme=AI%20for%20Industrial%20Innovation").items("slug"))
				.hasSize(3);
			assertThat(desk.anonymous().get("/v1/access-modes?slug=no-such-mode").items("slug")).isEmpty();
		}

		@Test
		void showsOnlyTheMembersAskedFor() {
			JsonNode item = desk.anonymous().get("/v1/access-modes?limit=1&fields=id,slug").json().at("/items/0");

			assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "slug");
		}

		@Test
		void refusesWhatItDoesNotKnow() {
			desk.anonymous().get("/v1/access-modes?colour=red").expectProblem(400, "validation-failed");
			desk.anonymous().get("/v1/access-modes?sort=colour").expectProblem(400, "validation-failed");
			desk.anonymous().get("/v1/access-modes?limit=101").expectProblem(400, "validation-failed");
			desk.anonymous().get("/v1/access-modes?cursor=AAAA").expectProblem(400, "invalid-cursor");
		}

	}

}
