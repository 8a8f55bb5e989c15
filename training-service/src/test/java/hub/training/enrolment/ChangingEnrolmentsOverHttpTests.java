package hub.training.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static hub.training.TrainingClient.L_AIF;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class ChangingEnrolmentsOverHttpTests {

	private final DomainClock clock;

	private final SeatSweep sweep;

	private final int port;

	private final TrainingClient trainer;

	private final TrainingClient member;

	@Autowired
	ChangingEnrolmentsOverHttpTests(@LocalServerPort int port, DomainClock clock, SeatSweep sweep) {
		this.port = port;
		this.clock = clock;
		this.sweep = sweep;
		this.trainer = TrainingClient.trainer(port);
		this.member = TrainingClient.member(port);
	}

	@Nested
	class Leaving {

		@Test
		void offersTheSeatToTheFirstInLine() {
			UUID session = session("\"seats\": 1");
			UUID confirmed = ChangingEnrolmentsOverHttpTests.this.member.enrol(session).id();
			TrainingClient waiter = newMember();
			UUID waiting = waiter.enrol(session).id();

			Answer answer = ChangingEnrolmentsOverHttpTests.this.member.act(confirmed, "cancellations",
					"{\"reason\": \"Launch week\"}");

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
			assertThat(answer.text("/status")).isEqualTo("CANCELLED");
			assertThat(answer.text("/reason")).isEqualTo("Launch week");
			assertThat(answer.has("/nextStep")).isFalse();
			assertThat(answer.actions()).isEmpty();
			Answer offered = waiter.get("/v1/enrolments/" + waiting);
			assertThat(offered.text("/status")).isEqualTo("OFFERED");
			assertThat(offered.actions()).containsExactly("cancellations", "acceptances", "refusals");
			assertThat(offered.text("/nextStep/dueAt")).isEqualTo(offered.text("/offerEndsAt"));
		}

		@Test
		void needsTheVersionThatTheCallerHasSeen() {
			UUID enrolment = ChangingEnrolmentsOverHttpTests.this.member.enrol(session("\"seats\": 1")).id();
			String path = "/v1/enrolments/" + enrolment + "/cancellations";

			assertThat(ChangingEnrolmentsOverHttpTests.this.member.create(path, "{}").status()).isEqualTo(428);
			assertThat(ChangingEnrolmentsOverHttpTests.this.member
				.post(path, "{}", "Idempotency-Key", TrainingClient.key(), "If-Match", "\"v9\"")
				.status()).isEqualTo(412);
		}

		@Test
		void isOverOnce() {
			UUID enrolment = ChangingEnrolmentsOverHttpTests.this.member.enrol(session("\"seats\": 1")).id();
			ChangingEnrolmentsOverHttpTests.this.member.act(enrolment, "cancellations");

			Answer answer = ChangingEnrolmentsOverHttpTests.this.member.act(enrolment, "cancellations");

			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.text("/type")).isEqualTo("/problems/invalid-state");
			assertThat(answer.text("/currentStatus")).isEqualTo("CANCELLED");
			assertThat(answer.actions()).isEmpty();
		}

		@Test
		void holdsTheDeadlineOfTheSessionButNotForItsTrainer() {
			Instant deadline = ChangingEnrolmentsOverHttpTests.this.clock.instant().plus(Duration.ofHours(1));
			UUID session = session("\"seats\": 1, \"cancellationClosesAt\": \"%s\"".formatted(deadline));
			UUID enrolment = ChangingEnrolmentsOverHttpTests.this.member.enrol(session).id();
			ChangingEnrolmentsOverHttpTests.this.clock.moveTo(deadline);

			Answer late = ChangingEnrolmentsOverHttpTests.this.member.act(enrolment, "cancellations");
			Answer byTrainer = ChangingEnrolmentsOverHttpTests.this.trainer.act(enrolment, "cancellations");

			assertThat(late.status()).isEqualTo(409);
			assertThat(late.text("/currentStatus")).isEqualTo("CONFIRMED");
			assertThat(late.text("/closedAt")).isEqualTo(deadline.toString());
			assertThat(byTrainer.text("/status")).isEqualTo("CANCELLED");
		}

	}

	@Nested
	class AnsweringAnOffer {

		private final UUID session = session("\"seats\": 1, \"offerWindow\": \"P1D\"");

		private final TrainingClient waiter = newMember();

		private final UUID offered = offer();

		@Test
		void takesTheSeat() {
			Answer answer = this.waiter.act(this.offered, "acceptances");

			assertThat(answer.text("/status")).isEqualTo("CONFIRMED");
			assertThat(answer.has("/offerEndsAt")).isFalse();
		}

		@Test
		void leavesItToTheNext() {
			TrainingClient next = newMember();
			UUID waiting = next.enrol(this.session).id();

			assertThat(this.waiter.act(this.offered, "refusals").text("/status")).isEqualTo("DECLINED");
			assertThat(next.get("/v1/enrolments/" + waiting).text("/status")).isEqualTo("OFFERED");
		}

		@Test
		void isLateAfterItsEndAndTheSeatGoesOn() {
			TrainingClient next = newMember();
			UUID waiting = next.enrol(this.session).id();
			Instant end = Instant.parse(this.waiter.get("/v1/enrolments/" + this.offered).text("/offerEndsAt"));
			ChangingEnrolmentsOverHttpTests.this.clock.moveTo(end);

			Answer late = this.waiter.act(this.offered, "acceptances");
			ChangingEnrolmentsOverHttpTests.this.sweep.runDue(end);
			ChangingEnrolmentsOverHttpTests.this.sweep.runDue(end);

			assertThat(late.status()).isEqualTo(409);
			assertThat(late.text("/detail")).contains("has ended");
			assertThat(this.waiter.get("/v1/enrolments/" + this.offered).text("/status")).isEqualTo("EXPIRED");
			assertThat(next.get("/v1/enrolments/" + waiting).text("/status")).isEqualTo("OFFERED");
		}

		@Test
		void isForThePersonOnly() {
			assertThat(ChangingEnrolmentsOverHttpTests.this.trainer.act(this.offered, "acceptances").status())
				.isEqualTo(403);
			assertThat(newMember()
				.post("/v1/enrolments/" + this.offered + "/acceptances", "{}", "Idempotency-Key", TrainingClient.key(),
						"If-Match", "\"v2\"")
				.status()).isEqualTo(404);
		}

		private UUID offer() {
			TrainingClient first = newMember();
			UUID confirmed = first.enrol(this.session).id();
			UUID waiting = this.waiter.enrol(this.session).id();
			first.act(confirmed, "cancellations");
			return waiting;
		}

	}

	@Nested
	class DecidingARequest {

		private final UUID session = session("\"seats\": 1, \"approvalRequired\": true");

		private final UUID request = ChangingEnrolmentsOverHttpTests.this.member.enrol(this.session).id();

		@Test
		void confirms() {
			Answer answer = ChangingEnrolmentsOverHttpTests.this.trainer.act(this.request, "decisions",
					"{\"outcome\": \"APPROVED\"}");

			assertThat(answer.text("/status")).isEqualTo("CONFIRMED");
			assertThat(answer.text("/nextStep/actor/kind")).isEqualTo("ORGANISATION");
		}

		@Test
		void declinesWithTheReasonAndPassesTheSeatOn() {
			TrainingClient waiter = newMember();
			UUID waiting = waiter.enrol(this.session).id();

			Answer answer = ChangingEnrolmentsOverHttpTests.this.trainer.act(this.request, "decisions",
					"{\"outcome\": \"DECLINED\", \"reason\": \"Take the introduction first\"}");

			assertThat(answer.text("/status")).isEqualTo("DECLINED");
			assertThat(
					ChangingEnrolmentsOverHttpTests.this.member.get("/v1/enrolments/" + this.request).text("/reason"))
				.isEqualTo("Take the introduction first");
			assertThat(waiter.act(waiting, "acceptances").text("/status")).isEqualTo("REQUESTED");
		}

		@Test
		void isForTrainersOfTheFactory() {
			assertThat(ChangingEnrolmentsOverHttpTests.this.member
				.act(this.request, "decisions", "{\"outcome\": \"APPROVED\"}")
				.text("/type")).isEqualTo("/problems/insufficient-scope");
			assertThat(TrainingClient.trainer(ChangingEnrolmentsOverHttpTests.this.port, L_AIF)
				.post("/v1/enrolments/" + this.request + "/decisions", "{\"outcome\": \"APPROVED\"}", "Idempotency-Key",
						TrainingClient.key(), "If-Match", "\"v1\"")
				.status()).isEqualTo(404);
		}

		@Test
		void namesWhatIsAllowedInsteadWhenThereIsNothingToDecide() {
			ChangingEnrolmentsOverHttpTests.this.trainer.act(this.request, "decisions", "{\"outcome\": \"APPROVED\"}");

			Answer answer = ChangingEnrolmentsOverHttpTests.this.trainer.act(this.request, "decisions",
					"{\"outcome\": \"DECLINED\"}");

			assertThat(answer.text("/type")).isEqualTo("/problems/invalid-state");
			assertThat(answer.text("/currentStatus")).isEqualTo("CONFIRMED");
			assertThat(answer.actions()).containsExactly("cancellations");
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
