package hub.training;

import java.util.UUID;

import hub.platform.testing.TokenSpec;
import hub.platform.time.DomainClock;
import hub.training.TrainingClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong is said the same way everywhere.
 */
@TrainingTest
class ProblemsOverHttpTests {

	private final TrainingClient anonymous;

	private final TrainingClient member;

	private final TrainingClient trainer;

	private final int port;

	private final DomainClock clock;

	@Autowired
	ProblemsOverHttpTests(@LocalServerPort int port, DomainClock clock) {
		this.port = port;
		this.clock = clock;
		this.anonymous = TrainingClient.anonymous(port);
		this.member = TrainingClient.member(port);
		this.trainer = TrainingClient.trainer(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/courses/", "/v1/learning-paths/", "/v1/course-sessions/", "/v1/enrolments/" })
	void whatIsMissingIsNotFound(String collection) {
		Answer answer = this.member.get(collection + UUID.randomUUID());

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text("/type")).isEqualTo("/problems/not-found");
		assertThat(answer.text("/instance")).isEqualTo("urn:uuid:" + answer.text("/requestId"));
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/courses/", "/v1/course-sessions/", "/v1/enrolments/" })
	void whatIsNoIdIsNotFoundEither(String collection) {
		assertThat(this.member.get(collection + "not-an-id").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/courses", "/v1/learning-paths", "/v1/course-sessions" })
	void listsAreThereForEverybody(String collection) {
		Answer answer = this.anonymous.get(collection + "?limit=1");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.items("id")).hasSize(1);
		assertThat(answer.number("/page/limit")).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "/v1/courses, training:manage", "/v1/learning-paths, training:manage",
			"/v1/course-sessions, training:manage" })
	void creatingNeedsTheScope(String collection, String scope) {
		Answer answer = this.member.create(collection, "{}");

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text("/type")).isEqualTo("/problems/insufficient-scope");
		assertThat(answer.text("/requiredScope")).isEqualTo(scope);
		assertThat(this.anonymous.create(collection, "{}").header("WWW-Authenticate")).startsWith("Bearer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cancellations", "acceptances", "refusals", "decisions" })
	void anActionOnSomethingForeignLooksLikeOneOnSomethingMissing(String action) {
		UUID enrolment = this.member.enrol(session()).id();
		TrainingClient stranger = TrainingClient.as(this.port,
				TokenSpec.user("stranger").scopes("training:read", "training:enrol", "training:manage"));
		String body = action.equals("decisions") ? "{\"outcome\": \"APPROVED\"}" : "{}";

		Answer foreign = act(stranger, enrolment, action, body);
		Answer missing = act(stranger, UUID.randomUUID(), action, body);

		assertThat(foreign.status()).isEqualTo(404);
		assertThat(foreign.problem()).isEqualTo(missing.problem());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"colour\": 1}", "{\"reason\": 5}", "{\"reason\": \"a\", \"reason\": \"b\"}", "[]", "{",
			"{\"reason\": \"\"}" })
	void aBodyIsReadStrictly(String body) {
		UUID enrolment = this.member.enrol(session()).id();

		assertThat(act(this.member, enrolment, "cancellations", body).status()).isEqualTo(400);
	}

	@Test
	void sentencesAreInTheLanguageOfTheCaller() {
		UUID session = this.trainer.session(this.clock.instant(), "\"seats\": 0, \"waitlist\": false");

		Answer answer = this.member.post("/v1/course-sessions/" + session + "/enrolments", "{}", "Idempotency-Key",
				TrainingClient.key(), "Accept-Language", "fr-BE, en;q=0.5");

		assertThat(answer.text("/detail")).contains("liste d'attente");
		assertThat(answer.header("Content-Language")).isEqualTo("fr");
		assertThat(answer.text("/type")).isEqualTo("/problems/capacity-exhausted");
	}

	@Test
	void aMethodThatAPathDoesNotHaveIsNamed() {
		assertThat(this.trainer.create("/v1/enrolments", "{}").status()).isEqualTo(405);
		assertThat(this.trainer.create("/v1/enrolments", "{}").header("Allow")).contains("GET");
	}

	@Test
	void anUndeclaredRouteIsNotFound() {
		assertThat(this.trainer.get("/v1/certificates").status()).isEqualTo(404);
	}

	private UUID session() {
		return this.trainer.session(this.clock.instant(), "\"seats\": 5");
	}

	private static Answer act(TrainingClient client, UUID enrolment, String action, String body) {
		return client.post("/v1/enrolments/" + enrolment + "/" + action, body, "Idempotency-Key", TrainingClient.key(),
				"If-Match", "\"v1\"");
	}

}
