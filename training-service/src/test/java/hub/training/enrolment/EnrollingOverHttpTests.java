package hub.training.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import hub.platform.caller.Role;
import hub.platform.testing.TokenSpec;
import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class EnrollingOverHttpTests {

	private final DomainClock clock;

	private final SeatSweep sweep;

	private final int port;

	private final TrainingClient trainer;

	private final TrainingClient member;

	@Autowired
	EnrollingOverHttpTests(@LocalServerPort int port, DomainClock clock, SeatSweep sweep) {
		this.port = port;
		this.clock = clock;
		this.sweep = sweep;
		this.trainer = TrainingClient.trainer(port);
		this.member = TrainingClient.member(port);
	}

	@Nested
	class Enrolling {

		@Test
		void confirmsAFreeSeat() {
			UUID session = session("\"seats\": 2");

			Answer answer = EnrollingOverHttpTests.this.member.enrol(session);

			assertThat(answer.status()).isEqualTo(201);
			assertThat(answer.header("Location")).isEqualTo("/v1/enrolments/" + answer.id());
			assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
			assertThat(answer.text("/status")).isEqualTo("CONFIRMED");
			assertThat(answer.text("/courseTitle")).isEqualTo("Test");
			assertThat(answer.actions()).containsExactly("cancellations");
			assertThat(answer.text("/nextStep/actor/kind")).isEqualTo("CALLER");
			assertThat(answer.text("/nextStep/action")).isEqualTo("attend");
			assertThat(free(session)).isEqualTo(1);
		}

		@Test
		void waitsForApprovalWhereTheSessionAsksForIt() {
			UUID session = session("\"seats\": 2, \"approvalRequired\": true");

			Answer answer = EnrollingOverHttpTests.this.member.enrol(session);

			assertThat(answer.text("/status")).isEqualTo("REQUESTED");
			assertThat(answer.text("/nextStep/actor/kind")).isEqualTo("FACTORY");
			assertThat(answer.text("/nextStep/actor/name")).isEqualTo("AI Factory France");
			assertThat(answer.text("/nextStep/action")).isEqualTo("decisions");
			assertThat(
					EnrollingOverHttpTests.this.trainer.get("/v1/course-sessions/" + session).text("/nextStep/action"))
				.isEqualTo("decisions");
		}

		@Test
		void waitsInLineWhenTheSessionIsFull() {
			UUID session = session("\"seats\": 0");
			newMember().enrol(session);

			Answer answer = EnrollingOverHttpTests.this.member.enrol(session);

			assertThat(answer.text("/status")).isEqualTo("WAITLISTED");
			assertThat(answer.number("/waitlistPosition")).isEqualTo(2);
			assertThat(answer.text("/nextStep/actor/kind")).isEqualTo("SYSTEM");
			assertThat(answer.text("/nextStep/onExpiry")).isEqualTo("EXPIRED");
		}

		@Test
		void isRefusedWithTheRuleWhenThereIsNeitherSeatNorLine() {
			UUID session = session("\"seats\": 0, \"waitlist\": false");

			Answer answer = EnrollingOverHttpTests.this.member.enrol(session);

			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.text("/type")).isEqualTo("/problems/capacity-exhausted");
			assertThat(answer.text("/rule")).isEqualTo("SEAT_OR_WAITLIST");
			assertThat(answer.text("/detail")).contains("no waiting list");
		}

		@Test
		void saysWhenTheWindowOpens() {
			Instant opens = EnrollingOverHttpTests.this.clock.instant().plus(Duration.ofDays(1));
			UUID session = session("\"enrolmentOpensAt\": \"%s\"".formatted(opens));

			Answer answer = EnrollingOverHttpTests.this.member.enrol(session);

			assertThat(answer.text("/type")).isEqualTo("/problems/invalid-state");
			assertThat(answer.text("/currentStatus")).isEqualTo("NOT_YET_OPEN");
			assertThat(answer.text("/opensAt")).isEqualTo(opens.toString());
		}

		@Test
		void isRefusedTwiceInOneCourseWhateverTheKeyAndTheSession() {
			UUID course = EnrollingOverHttpTests.this.trainer.course();
			Instant now = EnrollingOverHttpTests.this.clock.instant();
			UUID one = EnrollingOverHttpTests.this.trainer.session(course, now, "\"seats\": 5");
			UUID other = EnrollingOverHttpTests.this.trainer.session(course, now, "\"seats\": 5");
			UUID first = EnrollingOverHttpTests.this.member.enrol(one).id();

			for (UUID session : List.of(one, other)) {
				Answer answer = EnrollingOverHttpTests.this.member.enrol(session);
				assertThat(answer.status()).isEqualTo(409);
				assertThat(answer.text("/type")).isEqualTo("/problems/duplicate");
				assertThat(answer.text("/enrolmentId")).isEqualTo(first.toString());
			}
			assertThat(free(other)).isEqualTo(5);
		}

		@Test
		void isPossibleAgainAfterACancellationAtTheEndOfTheLine() {
			UUID session = session("\"seats\": 1");
			UUID first = EnrollingOverHttpTests.this.member.enrol(session).id();
			newMember().enrol(session);
			EnrollingOverHttpTests.this.member.act(first, "cancellations");

			Answer answer = EnrollingOverHttpTests.this.member.enrol(session);

			assertThat(answer.text("/status")).isEqualTo("WAITLISTED");
			assertThat(answer.number("/waitlistPosition")).isEqualTo(1);
		}

		@Test
		void makesOneEnrolmentOfARepeatedRequest() {
			UUID session = session("\"seats\": 5");
			String path = "/v1/course-sessions/" + session + "/enrolments";
			String key = TrainingClient.key();

			Answer first = EnrollingOverHttpTests.this.member.post(path, "{}", "Idempotency-Key", key);
			Answer second = EnrollingOverHttpTests.this.member.post(path, "{}", "Idempotency-Key", key);

			assertThat(second.status()).isEqualTo(201);
			assertThat(second.body()).isEqualTo(first.body());
			assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
			assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
			assertThat(free(session)).isEqualTo(4);
			assertThat(
					EnrollingOverHttpTests.this.member.post(path, "{\"organisationId\": null}", "Idempotency-Key", key)
						.status())
				.isEqualTo(422);
		}

		@Test
		void holdsTheQuotaOfAnOrganisation() {
			UUID session = session("\"seats\": 50, \"quotaPerOrganisation\": 1");
			UUID startup = UUID.randomUUID();
			TrainingClient ada = TrainingClient.member(EnrollingOverHttpTests.this.port, "ada-" + startup, startup);
			TrainingClient bob = TrainingClient.member(EnrollingOverHttpTests.this.port, "bob-" + startup, startup);

			assertThat(ada.enrol(session).text("/errors/0/pointer")).isEqualTo("/organisationId");
			assertThat(ada.enrolFor(session, startup).status()).isEqualTo(201);
			Answer answer = bob.enrolFor(session, startup);
			assertThat(answer.text("/type")).isEqualTo("/problems/capacity-exhausted");
			assertThat(answer.text("/rule")).isEqualTo("ORGANISATION_QUOTA");
		}

		@Test
		void isForMembersOnlyAndForTheirOwnOrganisations() {
			UUID session = session("\"seats\": 5");

			assertThat(EnrollingOverHttpTests.this.trainer.enrol(session).text("/rule")).isEqualTo("MEMBERSHIP");
			assertThat(EnrollingOverHttpTests.this.trainer.enrol(session).status()).isEqualTo(403);
			assertThat(EnrollingOverHttpTests.this.member.enrolFor(session, UUID.randomUUID()).status()).isEqualTo(403);
			assertThat(TrainingClient
				.as(EnrollingOverHttpTests.this.port,
						TokenSpec.client("portal").scopes("training:enrol").memberOf(UUID.randomUUID(), Role.MEMBER))
				.enrol(session)
				.status()).isEqualTo(403);
			assertThat(free(session)).isEqualTo(5);
		}

		@Test
		void needsATokenTheScopeAndASession() {
			UUID session = session("\"seats\": 5");

			assertThat(TrainingClient.anonymous(EnrollingOverHttpTests.this.port).enrol(session).status())
				.isEqualTo(401);
			assertThat(TrainingClient
				.as(EnrollingOverHttpTests.this.port,
						TokenSpec.user("x").scopes("training:read").memberOf(UUID.randomUUID(), Role.MEMBER))
				.enrol(session)
				.text("/requiredScope")).isEqualTo("training:enrol");
			assertThat(EnrollingOverHttpTests.this.member.enrol(UUID.randomUUID()).status()).isEqualTo(404);
			assertThat(EnrollingOverHttpTests.this.member
				.create("/v1/course-sessions/" + session + "/enrolments", "{\"personId\": \"bob\"}")
				.status()).isEqualTo(400);
		}

		@Test
		void honoursTheVersionOfTheSessionWhenItIsNamed() {
			UUID session = session("\"seats\": 5");
			String path = "/v1/course-sessions/" + session + "/enrolments";

			assertThat(EnrollingOverHttpTests.this.member
				.post(path, "{}", "Idempotency-Key", TrainingClient.key(), "If-Match", "\"v8\"")
				.status()).isEqualTo(412);
			assertThat(EnrollingOverHttpTests.this.member
				.post(path, "{}", "Idempotency-Key", TrainingClient.key(), "If-Match", "\"v1\"")
				.status()).isEqualTo(201);
		}

		@Test
		void isExplainedRuleByRuleInTheLanguageOfTheCaller() {
			UUID session = session("\"seats\": 0, \"waitlist\": false");

			Answer answer = EnrollingOverHttpTests.this.member.get("/v1/course-sessions/" + session + "/eligibility",
					"Accept-Language", "fr");

			assertThat(answer.text("/eligible")).isEqualTo("false");
			assertThat(answer.header("Content-Language")).isEqualTo("fr");
			assertThat(answer.text("/rules/4/rule")).isEqualTo("SEAT_OR_WAITLIST");
			assertThat(answer.text("/rules/4/remedy")).contains("liste d'attente");
			assertThat(answer.text("/rules/0/satisfied")).isEqualTo("true");
		}

	}

	private UUID session(String more) {
		return this.trainer.session(this.clock.instant(), more);
	}

	private TrainingClient newMember() {
		return TrainingClient.member(this.port);
	}

	private int free(UUID session) {
		return this.trainer.get("/v1/course-sessions/" + session).number("/seatsFree");
	}

}
