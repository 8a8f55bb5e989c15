package hub.acceptance;

import java.util.Map;

import hub.acceptance.support.Answer;
import hub.acceptance.support.Hub;
import hub.acceptance.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(Lifecycle.PER_CLASS)
class RestartTests {

	private final Hub hub = Hub.fresh(Map.of());

	private final Resources resources = new Resources(this.hub);

	@AfterAll
	void end() {
		this.hub.close();
	}

	@Test
	void whatWasWrittenIsThereAfterARestart() {
		Answer ticket = this.resources.ticket("member");
		Answer application = this.resources.submitted("member");
		Answer enrolment = this.resources.enrolment("member");
		String token = this.hub.token("member");

		this.hub.stop();
		this.hub.start();

		assertThat(this.hub.token("member")).isEqualTo(token);
		assertThat(read("/v1/tickets/" + ticket.id())).isEqualTo(ticket.json());
		assertThat(read("/v1/applications/" + application.id())).isEqualTo(application.json());
		assertThat(read("/v1/enrolments/" + enrolment.id())).isEqualTo(enrolment.json());
	}

	private JsonNode read(String path) {
		return this.hub.as("member").get(path).expect(200).json();
	}

	@Test
	void aCursorStillPagesAfterARestart() {
		String next = this.hub.anonymous().get("/v1/courses?limit=2").expect(200).text("/page/next");

		this.hub.stop();
		this.hub.start();

		this.hub.anonymous().get("/v1/courses?limit=2&cursor=" + next).expect(200);
	}

}
