package hub.training.enrolment;

import java.util.List;
import java.util.UUID;

import hub.platform.testing.TokenSpec;
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
class SeeingEnrolmentsOverHttpTests {

	private final DomainClock clock;

	private final SeatSweep sweep;

	private final int port;

	private final TrainingClient trainer;

	private final TrainingClient member;

	@Autowired
	SeeingEnrolmentsOverHttpTests(@LocalServerPort int port, DomainClock clock, SeatSweep sweep) {
		this.port = port;
		this.clock = clock;
		this.sweep = sweep;
		this.trainer = TrainingClient.trainer(port);
		this.member = TrainingClient.member(port);
	}

	@Nested
	class Seeing {

		private final UUID startup = UUID.randomUUID();

		private final UUID session = session("\"seats\": 5");

		private final TrainingClient ada = TrainingClient.member(SeeingEnrolmentsOverHttpTests.this.port,
				"ada-" + this.startup, this.startup);

		private final TrainingClient admin = TrainingClient.admin(SeeingEnrolmentsOverHttpTests.this.port,
				this.startup);

		private final UUID enrolment = this.ada.enrolFor(this.session, this.startup).id();

		@Test
		void isForThePersonTheirAdminAndTheTrainer() {
			for (TrainingClient viewer : List.of(this.ada, this.admin, SeeingEnrolmentsOverHttpTests.this.trainer)) {
				assertThat(viewer.get("/v1/enrolments/" + this.enrolment).status()).isEqualTo(200);
				assertThat(viewer.get("/v1/enrolments?courseSessionId=" + this.session).items("id"))
					.containsExactly(this.enrolment.toString());
			}
		}

		@Test
		void isForNobodyElseAndLooksLikeAMissingOne() {
			TrainingClient colleague = TrainingClient.member(SeeingEnrolmentsOverHttpTests.this.port,
					"bob-" + this.startup, this.startup);
			TrainingClient stranger = TrainingClient.admin(SeeingEnrolmentsOverHttpTests.this.port, UUID.randomUUID());
			TrainingClient otherTrainer = TrainingClient.trainer(SeeingEnrolmentsOverHttpTests.this.port, L_AIF);
			for (TrainingClient viewer : List.of(colleague, stranger, otherTrainer)) {
				Answer foreign = viewer.get("/v1/enrolments/" + this.enrolment);
				Answer missing = viewer.get("/v1/enrolments/" + UUID.randomUUID());
				assertThat(foreign.status()).isEqualTo(404);
				assertThat(foreign.problem()).isEqualTo(missing.problem());
				assertThat(viewer.get("/v1/enrolments?courseSessionId=" + this.session).items("id")).isEmpty();
				assertThat(viewer
					.post("/v1/enrolments/" + this.enrolment + "/cancellations", "{}", "Idempotency-Key",
							TrainingClient.key(), "If-Match", "\"v1\"")
					.status()).isEqualTo(404);
			}
		}

		@Test
		void isForTheHubsOwnServicesInEveryOrganisation() {
			TrainingClient service = TrainingClient.as(SeeingEnrolmentsOverHttpTests.this.port,
					TokenSpec.client("gateway").scopes("hub:service", "training:read"));

			assertThat(service.get("/v1/enrolments/" + this.enrolment).status()).isEqualTo(200);
		}

		@Test
		void keepsAPrivateEnrolmentFromTheOrganisation() {
			UUID own = this.ada.enrol(session("\"seats\": 5")).id();

			assertThat(this.admin.get("/v1/enrolments/" + own).status()).isEqualTo(404);
		}

		@Test
		void filtersAndPages() {
			TrainingClient person = newMember();
			for (int count = 0; count < 5; count++) {
				person.enrol(session("\"seats\": " + (count % 2)));
			}

			Answer first = person.get("/v1/enrolments?limit=3");
			Answer second = person.get("/v1/enrolments?limit=3&cursor=" + first.text("/page/next"));

			assertThat(first.items("id")).hasSize(3);
			assertThat(second.items("id")).hasSize(2).doesNotContainAnyElementsOf(first.items("id"));
			assertThat(second.has("/page/next")).isFalse();
			assertThat(person.get("/v1/enrolments?status=WAITLISTED").items("status")).hasSize(3);
			assertThat(person.get("/v1/enrolments?status=CONFIRMED,WAITLISTED&sort=createdAt").items("createdAt"))
				.hasSize(5)
				.isSorted();
			assertThat(person.get("/v1/enrolments?organisationId=" + UUID.randomUUID()).items("id")).isEmpty();
			assertThat(newMember().get("/v1/enrolments?limit=3&cursor=" + first.text("/page/next")).text("/type"))
				.isEqualTo("/problems/invalid-cursor");
		}

		@Test
		void needsATokenAndTheScope() {
			assertThat(TrainingClient.anonymous(SeeingEnrolmentsOverHttpTests.this.port).get("/v1/enrolments").status())
				.isEqualTo(401);
			assertThat(TrainingClient
				.as(SeeingEnrolmentsOverHttpTests.this.port, TokenSpec.user("x").scopes("training:enrol"))
				.get("/v1/enrolments")
				.status()).isEqualTo(403);
		}

		@Test
		void answers304WhileNothingHasChanged() {
			String path = "/v1/enrolments/" + this.enrolment;
			String tag = this.ada.get(path).header("ETag");

			assertThat(this.ada.get(path, "If-None-Match", tag).status()).isEqualTo(304);
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
