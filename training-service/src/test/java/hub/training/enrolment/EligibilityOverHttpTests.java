package hub.training.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The explanation and the refusal say the same.
 */
@TrainingTest
class EligibilityOverHttpTests {

	private final int port;

	private final DomainClock clock;

	private final TrainingClient trainer;

	private final UUID startup = UUID.randomUUID();

	private final TrainingClient member;

	@Autowired
	EligibilityOverHttpTests(@LocalServerPort int port, DomainClock clock) {
		this.port = port;
		this.clock = clock;
		this.trainer = TrainingClient.trainer(port);
		this.member = TrainingClient.member(port, "ada-" + this.startup, this.startup);
	}

	@Test
	void everyRuleIsListedInItsOrder() {
		Answer answer = ask(this.member, session("\"seats\": 2"), "");

		assertThat(answer.text("/eligible")).isEqualTo("true");
		assertThat(rules(answer)).extracting((rule) -> rule.at("/rule").asString())
			.containsExactly("MEMBERSHIP", "ENROLMENT_WINDOW", "ONE_ACTIVE_ENROLMENT", "ORGANISATION_QUOTA",
					"SEAT_OR_WAITLIST");
		assertThat(rules(answer)).allMatch((rule) -> rule.at("/remedy").isMissingNode());
	}

	@Test
	void askingChangesNothing() {
		UUID session = session("\"seats\": 2");
		String before = this.trainer.get("/v1/course-sessions/" + session).header("ETag");

		ask(this.member, session, "");

		assertThat(this.trainer.get("/v1/course-sessions/" + session).header("ETag")).isEqualTo(before);
		assertThat(this.member.get("/v1/enrolments").items("id")).isEmpty();
	}

	@Test
	void whoIsNoMemberIsTold() {
		JsonNode rule = broken(ask(this.trainer, session("\"seats\": 2"), ""));

		assertThat(rule.at("/rule").asString()).isEqualTo("MEMBERSHIP");
		assertThat(rule.at("/remedy").asString()).contains("invitation");
	}

	@Test
	void theWindowIsGivenWithItsInstants() {
		Instant opens = this.clock.instant().plus(Duration.ofDays(1));
		UUID session = session("\"seats\": 2, \"enrolmentOpensAt\": \"%s\"".formatted(opens));

		JsonNode rule = broken(ask(this.member, session, ""));

		assertThat(rule.at("/rule").asString()).isEqualTo("ENROLMENT_WINDOW");
		assertThat(rule.at("/required").asString()).startsWith(opens.toString());
		assertThat(rule.at("/remedy").asString()).isEqualTo("Enrolment opens at " + opens + ".");
	}

	@Test
	void anotherEnrolmentInTheCourseStandsInTheWay() {
		UUID session = session("\"seats\": 2");
		this.member.enrol(session);

		JsonNode rule = broken(ask(this.member, session, ""));

		assertThat(rule.at("/rule").asString()).isEqualTo("ONE_ACTIVE_ENROLMENT");
		assertThat(rule.at("/yourValue").asString()).isEqualTo("1");
	}

	@Test
	void theQuotaIsCountedForTheOrganisationThatIsNamed() {
		UUID session = session("\"seats\": 9, \"quotaPerOrganisation\": 1");
		TrainingClient colleague = TrainingClient.member(this.port, "bob-" + this.startup, this.startup);
		colleague.enrolFor(session, this.startup);

		JsonNode used = broken(ask(this.member, session, "?organisationId=" + this.startup));
		JsonNode unnamed = broken(ask(this.member, session, ""));

		assertThat(used.at("/rule").asString()).isEqualTo("ORGANISATION_QUOTA");
		assertThat(used.at("/yourValue").asString()).isEqualTo("1");
		assertThat(used.at("/required").asString()).isEqualTo("1");
		assertThat(unnamed.at("/remedy").asString()).contains("for which of your organisations");
	}

	@Test
	void theExplanationAndTheRefusalAgree() {
		UUID session = session("\"seats\": 0, \"waitlist\": false");

		JsonNode rule = broken(ask(this.member, session, ""));
		Answer refusal = this.member.enrol(session);

		assertThat(refusal.text("/rule")).isEqualTo(rule.at("/rule").asString());
		assertThat(refusal.text("/required")).isEqualTo(rule.at("/required").asString());
		assertThat(refusal.text("/detail")).isEqualTo(rule.at("/remedy").asString());
	}

	@Test
	void askingNeedsATokenASessionAndOnesOwnOrganisation() {
		UUID session = session("\"seats\": 2");

		assertThat(ask(TrainingClient.anonymous(this.port), session, "").status()).isEqualTo(401);
		assertThat(ask(this.member, UUID.randomUUID(), "").status()).isEqualTo(404);
		assertThat(ask(this.member, session, "?organisationId=" + UUID.randomUUID()).status()).isEqualTo(403);
	}

	private UUID session(String more) {
		return this.trainer.session(this.clock.instant(), more);
	}

	private static Answer ask(TrainingClient client, UUID session, String query) {
		return client.get("/v1/course-sessions/" + session + "/eligibility" + query);
	}

	private static List<JsonNode> rules(Answer answer) {
		return answer.json().at("/rules").valueStream().toList();
	}

	/** The one rule that is not satisfied. */
	private static JsonNode broken(Answer answer) {
		assertThat(answer.text("/eligible")).isEqualTo("false");
		List<JsonNode> broken = rules(answer).stream().filter((rule) -> !rule.at("/satisfied").asBoolean()).toList();
		assertThat(broken).hasSize(1);
		return broken.getFirst();
	}

}
