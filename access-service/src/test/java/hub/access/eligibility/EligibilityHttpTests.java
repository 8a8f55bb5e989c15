package hub.access.eligibility;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.Reply;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class EligibilityHttpTests {

	private static final String STARTUP = """
			{"country": "FR", "organisationKind": "STARTUP", "staffCount": 12,
			 "annualTurnover": {"amount": "800000.00", "currency": "EUR"}, "purpose": "INDUSTRIAL",
			 "gpuHours": 2500, "months": 3}""";

	@Autowired
	private AccessDesk desk;

	@Test
	void answersEveryModeWithoutTokenAndKey() {
		Reply answer = check(STARTUP, "en").expect(200);

		JsonNode playground = mode(answer, "aif-playground");
		assertThat(answer.json().at("/modes").size()).isEqualTo(13);
		assertThat(answer.text("/asOf")).isEqualTo("2026-10-10");
		assertThat(playground.path("outcome").asString("")).isEqualTo("SATISFIED");
		assertThat(playground.at("/rules/0/yourValue").asString("")).isEqualTo("STARTUP, 12 staff");
		assertThat(playground.at("/rules/0/source").asString("")).isNotBlank();
	}

	@Test
	void saysWhatWouldChangeARefusalAndWhatElseThereIs() {
		JsonNode fastLane = mode(check(STARTUP, "en"), "aif-fast-lane");

		JsonNode hours = fastLane.path("rules")
			.valueStream()
			.filter((rule) -> rule.path("rule").asString("").equals("gpu-hours"))
			.findFirst()
			.orElseThrow();
		assertThat(hours.path("outcome").asString("")).isEqualTo("NOT_SATISFIED");
		assertThat(hours.path("remedy").asString("")).isEqualTo("Ask for 10000 to 50000 GPU-hours.");
		assertThat(fastLane.path("fallbackAccessModeId").asString(""))
			.isEqualTo(AccessDesk.modeId("aif-playground").toString());
	}

	@Test
	void speaksTheLanguageOfTheCaller() {
		Reply french = check(STARTUP, "fr-BE,fr;q=0.9,en;q=0.5").expect(200);

		assertThat(french.header("Content-Language")).isEqualTo("fr");
		assertThat(mode(french, "aif-playground").at("/rules/0/yourValue").asString(""))
			.isEqualTo("STARTUP, 12 personnes");
	}

	@Test
	void hasASentenceForEveryVerdictOfManyApplicants() {
		for (String kind : new String[] { "STARTUP", "COMPANY", "UNIVERSITY", "RESEARCH_ORGANISATION",
				"PUBLIC_BODY" }) {
			for (String hours : new String[] { "1", "2500", "20000", "60000", "900000000" }) {
				String body = STARTUP.replace("STARTUP", kind).replace("2500", hours).replace("EUR", "USD");
				check(body, "en").expect(200);
				check(body.replace("\"months\": 3", "\"months\": 24, \"euFunded\": true"), "fr").expect(200);
			}
		}
	}

	@Test
	void collectsWhatIsWrong() {
		Reply refusal = desk.anonymous()
			.send("POST", "/v1/eligibility-checks", STARTUP.replace("FR", "fr").replace("12", "-1"), Map.of())
			.expectProblem(400, "validation-failed");

		assertThat(refusal.json().at("/errors").valueStream().map((error) -> error.path("pointer").asString("")))
			.containsExactlyInAnyOrder("/country", "/staffCount");
		desk.anonymous()
			.send("POST", "/v1/eligibility-checks", STARTUP.replace("2500", "0.0001"), Map.of())
			.expectProblem(400, "validation-failed");
		desk.anonymous()
			.send("POST", "/v1/eligibility-checks", STARTUP.replace("INDUSTRIAL", "FUN"), Map.of())
			.expectProblem(400, "validation-failed");
	}

	private Reply check(String body, String language) {
		return desk.anonymous().send("POST", "/v1/eligibility-checks", body, Map.of("Accept-Language", language));
	}

	private static JsonNode mode(Reply answer, String slug) {
		return answer.json()
			.at("/modes")
			.valueStream()
			.filter((mode) -> mode.path("slug").asString("").equals(slug))
			.findFirst()
			.orElseThrow();
	}

}
