package hub.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import hub.acceptance.support.Answer;
import hub.acceptance.support.Hub;
import hub.acceptance.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@TestInstance(Lifecycle.PER_CLASS)
class DemoClockTests {

	private static final String CLOCK = "/v1/demo/clock";

	private final Hub hub = Hub.fresh(Map.of());

	@AfterAll
	void end() {
		this.hub.close();
	}

	private Instant shown() {
		return Instant.parse(this.hub.anonymous().get(CLOCK).expect(200).text("/now"));
	}

	private Answer move(String account, Instant now) {
		return this.hub.as(account).put(CLOCK, "{\"now\": \"" + now + "\"}");
	}

	@Test
	void movesForwardForTheOperatorAndKeepsItsTimeOverARestart() {
		Instant wanted = shown().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);

		assertThat(Instant.parse(move("operator", wanted).expect(200).text("/now"))).isCloseTo(wanted,
				within(10, ChronoUnit.SECONDS));
		this.hub.stop();
		this.hub.start();

		assertThat(shown()).isBetween(wanted, wanted.plusSeconds(120));
	}

	@Test
	void datesWhatIsWrittenAfterwards() {
		Instant wanted = shown().plus(Duration.ofDays(2));
		move("operator", wanted).expect(200);

		Answer project = this.hub.as("member")
			.post("/v1/projects", new Resources(this.hub).projectBody("member", "Later"))
			.expect(201);

		assertThat(Instant.parse(project.text("/createdAt"))).isBetween(wanted, wanted.plusSeconds(120));
	}

	@Test
	void leavesTokensAlone() {
		String token = this.hub.token("member");

		move("operator", shown().plus(Duration.ofDays(30))).expect(200);

		assertThat(this.hub.token("member")).isEqualTo(token);
		this.hub.as("member").get("/v1/me").expect(200);
	}

	@Test
	void neverGoesBack() {
		Answer answer = move("operator", shown().minus(Duration.ofDays(1))).expect(400);

		assertThat(answer.text("/errors/0/pointer")).isEqualTo("/now");
	}

	@Test
	void isForOperatorsOnly() {
		move("member", Instant.now().plus(Duration.ofDays(1))).expect(403);
		this.hub.anonymous().put(CLOCK, "{\"now\": \"2030-01-01T00:00:00Z\"}").expect(401);
	}

	@Test
	void isNoPartOfTheContract() {
		assertThat(this.hub.anonymous().get("/openapi.yaml").expect(200).body()).doesNotContain("/v1/demo");
	}

}
