package hub.training.session;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import hub.platform.ids.SeedIds;
import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static hub.training.TrainingClient.AI2F;
import static hub.training.TrainingClient.COURSE;
import static hub.training.TrainingClient.L_AIF;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class CourseSessionsOverHttpTests {

	private static final String NEW_SESSION = """
			{"courseId": "%s", "startsAt": "2030-03-04T08:30:00Z", "endsAt": "2030-03-07T15:30:00Z",
			 "timeZone": "Europe/Paris", "mode": "ONSITE", "place": "Orsay", "language": "fr"%s}
			""";

	private final DomainClock clock;

	private final int port;

	private final TrainingClient anonymous;

	private final TrainingClient trainer;

	@Autowired
	CourseSessionsOverHttpTests(@LocalServerPort int port, DomainClock clock) {
		this.port = port;
		this.clock = clock;
		this.anonymous = TrainingClient.anonymous(port);
		this.trainer = TrainingClient.trainer(port);
	}

	@Nested
	class TheShippedSessions {

		@Test
		void takePlaceOnTheWeekdayAndAtTheLocalTimeOfThePattern() {
			Answer answer = list("?slug=s-dlo-jz-1");
			LocalDateTime start = LocalDateTime.parse(answer.text("/items/0/localStart"));

			assertThat(start.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
			assertThat(start.toLocalTime()).hasToString("09:30");
			assertThat(start.toLocalDate()).isAfterOrEqualTo(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(23));
			assertThat(Instant.parse(answer.text("/items/0/startsAt")))
				.isEqualTo(start.atZone(ZoneId.of("Europe/Paris")).toInstant());
			assertThat(answer.json().at("/items/0/meetings").size()).isEqualTo(4);
			assertThat(answer.text("/items/0/meetings/0/localEnd")).endsWith("T16:30");
		}

		@Test
		void sayThatNobodyAnnouncedThem() {
			Answer answer = list("?slug=s-lumi-ai-workshop-1");

			assertThat(answer.text("/items/0/illustrative")).isEqualTo("true");
			assertThat(answer.text("/items/0/approvalRequired")).isEqualTo("true");
			assertThat(answer.text("/items/0/courseTitle")).isEqualTo("Moving your AI training jobs to LUMI");
			assertThat(answer.number("/items/0/seats")).isEqualTo(40);
			assertThat(answer.number("/items/0/seatsFree")).isEqualTo(40);
			assertThat(answer.number("/items/0/waitlistLength")).isZero();
		}

		@Test
		void haveTheFactoryAsNextActor() {
			Answer answer = CourseSessionsOverHttpTests.this.anonymous
				.get("/v1/course-sessions/" + SeedIds.of("course-session", "s-lux-start-1"));

			assertThat(answer.text("/nextStep/actor/kind")).isEqualTo("FACTORY");
			assertThat(answer.text("/nextStep/actor/name")).isEqualTo("Luxembourg AI Factory");
			assertThat(answer.text("/nextStep/dueAt")).isEqualTo(answer.text("/startsAt"));
		}

		@Test
		void areListedByStartAndFiltered() {
			List<String> starts = list("?limit=100").items("startsAt");

			assertThat(starts).hasSizeGreaterThanOrEqualTo(29).isSorted();
			assertThat(list("?courseId=" + COURSE + "&language=fr&mode=ONSITE&startsBefore=2029-01-01T00:00:00Z")
				.items("slug")).containsExactlyInAnyOrder("s-dlo-jz-1", "s-dlo-jz-2");
			assertThat(list("?factoryId=" + L_AIF).items("slug")).contains("s-laif-sandbox-1");
			assertThat(list("?startsAfter=" + starts.get(3) + "&startsBefore=" + starts.get(5)).items("startsAt"))
				.contains(starts.get(3))
				.doesNotContain(starts.get(5));
			assertThat(list("?startsAfter=yesterday").status()).isEqualTo(400);
		}

		private Answer list(String query) {
			return CourseSessionsOverHttpTests.this.anonymous.get("/v1/course-sessions" + query);
		}

	}

	@Nested
	class ANewSession {

		@Test
		void isAnnouncedByATrainerOfTheFactoryThatOwnsTheCourse() {
			Answer answer = announce(", \"seats\": 20");

			assertThat(answer.status()).isEqualTo(201);
			assertThat(answer.header("Location")).isEqualTo("/v1/course-sessions/" + answer.id());
			assertThat(answer.text("/localStart")).isEqualTo("2030-03-04T09:30");
			assertThat(answer.text("/factoryId")).isEqualTo(AI2F.toString());
			assertThat(answer.actions()).containsExactly("update");
		}

		@Test
		void hasSensibleDefaults() {
			Answer answer = announce("");

			assertThat(answer.has("/seats")).isFalse();
			assertThat(answer.has("/seatsFree")).isFalse();
			assertThat(answer.text("/enrolmentClosesAt")).isEqualTo("2030-03-04T08:30:00Z");
			assertThat(answer.text("/cancellationClosesAt")).isEqualTo("2030-03-04T08:30:00Z");
			assertThat(answer.text("/approvalRequired")).isEqualTo("false");
			assertThat(answer.text("/pendingHoldsSeat")).isEqualTo("true");
			assertThat(answer.text("/waitlist")).isEqualTo("true");
			assertThat(answer.text("/offerWindow")).isEqualTo("P2D");
			assertThat(answer.text("/enrolmentState")).isEqualTo("OPEN");
		}

		@Test
		void isRefusedToATrainerOfAnotherFactory() {
			Answer answer = TrainingClient.trainer(CourseSessionsOverHttpTests.this.port, L_AIF)
				.create("/v1/course-sessions", NEW_SESSION.formatted(COURSE, ""));

			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.text("/requiredRole")).isEqualTo("TRAINER");
		}

		@Test
		void needsACourseThatExists() {
			Answer answer = CourseSessionsOverHttpTests.this.trainer.create("/v1/course-sessions",
					NEW_SESSION.formatted(UUID.randomUUID(), ""));

			assertThat(answer.text("/errors/0/pointer")).isEqualTo("/courseId");
		}

		@Test
		void isCheckedForItsTimes() {
			assertThat(announce(", \"enrolmentClosesAt\": \"2030-03-05T00:00:00Z\"").text("/errors/0/pointer"))
				.isEqualTo("/enrolmentClosesAt");
			assertThat(announce(", \"cancellationClosesAt\": \"2031-03-05T00:00:00Z\"").text("/errors/0/pointer"))
				.isEqualTo("/cancellationClosesAt");
			assertThat(announce(", \"enrolmentOpensAt\": \"2030-03-04T09:00:00Z\"").text("/errors/0/pointer"))
				.isEqualTo("/enrolmentOpensAt");
			assertThat(refused("2030-03-07T15:30:00Z", "2030-03-04T08:30:00Z").text("/errors/0/pointer"))
				.isEqualTo("/endsAt");
		}

		@Test
		void isCheckedForItsZoneItsModeAndItsOfferWindow() {
			assertThat(refused("Europe/Paris", "Europe/Atlantis").text("/errors/0/code"))
				.isEqualTo("UNKNOWN_TIME_ZONE");
			assertThat(refused("Europe/Paris", "+01:00").status()).isEqualTo(400);
			assertThat(refused("ONSITE", "SELF_PACED").text("/errors/0/pointer")).isEqualTo("/mode");
			assertThat(announce(", \"offerWindow\": \"P1DT4H\"").status()).isEqualTo(400);
			assertThat(announce(", \"offerWindow\": \"PT4H\"").text("/offerWindow")).isEqualTo("PT4H");
			assertThat(announce(", \"seats\": -1").status()).isEqualTo(400);
			assertThat(announce(", \"seats\": 0").number("/seatsFree")).isZero();
		}

		private Answer announce(String more) {
			return CourseSessionsOverHttpTests.this.trainer.create("/v1/course-sessions",
					NEW_SESSION.formatted(COURSE, more));
		}

		private Answer refused(String right, String wrong) {
			String body = NEW_SESSION.formatted(COURSE, "");
			assertThat(body).contains(right);
			return CourseSessionsOverHttpTests.this.trainer.create("/v1/course-sessions", body.replace(right, wrong));
		}

	}

	@Nested
	class AChange {

		private final UUID session = CourseSessionsOverHttpTests.this.trainer
			.session(CourseSessionsOverHttpTests.this.clock.instant(), "\"seats\": 1");

		private final String path = "/v1/course-sessions/" + this.session;

		@Test
		void offersAddedSeatsToThoseWhoWait() {
			TrainingClient.member(CourseSessionsOverHttpTests.this.port).enrol(this.session);
			TrainingClient waiter = TrainingClient.member(CourseSessionsOverHttpTests.this.port);
			UUID waiting = waiter.enrol(this.session).id();

			Answer answer = CourseSessionsOverHttpTests.this.trainer.change(this.path, "{\"seats\": 3}");

			assertThat(answer.number("/seatsFree")).isEqualTo(1);
			assertThat(answer.number("/waitlistLength")).isZero();
			assertThat(waiter.get("/v1/enrolments/" + waiting).text("/status")).isEqualTo("OFFERED");
		}

		@Test
		void takesNobodysPlaceAwayWhenSeatsGo() {
			TrainingClient member = TrainingClient.member(CourseSessionsOverHttpTests.this.port);
			UUID enrolment = member.enrol(this.session).id();

			Answer answer = CourseSessionsOverHttpTests.this.trainer.change(this.path, "{\"seats\": 0}");

			assertThat(answer.number("/seatsFree")).isZero();
			assertThat(member.get("/v1/enrolments/" + enrolment).text("/status")).isEqualTo("CONFIRMED");
		}

		@Test
		void removesTheLimit() {
			assertThat(CourseSessionsOverHttpTests.this.trainer.change(this.path, "{\"seats\": null}").has("/seats"))
				.isFalse();
		}

		@Test
		void movesTheSessionWithItsDefaultDeadlines() {
			Instant start = CourseSessionsOverHttpTests.this.clock.instant().plusSeconds(20L * 86400);
			String startsAt = start.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();

			Answer answer = CourseSessionsOverHttpTests.this.trainer.change(this.path,
					"{\"startsAt\": \"%s\", \"endsAt\": \"%s\"}".formatted(startsAt, start.plusSeconds(3600)));

			assertThat(answer.text("/enrolmentClosesAt")).isEqualTo(startsAt);
			assertThat(answer.text("/meetings/0/startsAt")).isEqualTo(startsAt);
		}

		@Test
		void needsTheVersionAndTheRole() {
			assertThat(CourseSessionsOverHttpTests.this.trainer.patch(this.path, "{\"seats\": 2}").status())
				.isEqualTo(428);
			assertThat(
					CourseSessionsOverHttpTests.this.trainer.patch(this.path, "{\"seats\": 2}", "If-Match", "\"v77\"")
						.status())
				.isEqualTo(412);
			assertThat(TrainingClient.trainer(CourseSessionsOverHttpTests.this.port, L_AIF)
				.change(this.path, "{\"seats\": 2}")
				.status()).isEqualTo(403);
			assertThat(TrainingClient.member(CourseSessionsOverHttpTests.this.port)
				.change(this.path, "{\"seats\": 2}")
				.text("/type")).isEqualTo("/problems/insufficient-scope");
			assertThat(CourseSessionsOverHttpTests.this.trainer
				.patch("/v1/course-sessions/" + UUID.randomUUID(), "{\"seats\": 2}", "If-Match", "\"v1\"")
				.status()).isEqualTo(404);
		}

		@Test
		void isRefusedToATrainerOfAnotherFactoryWhateverTheVersion() {
			assertThat(TrainingClient.trainer(CourseSessionsOverHttpTests.this.port, L_AIF)
				.patch(this.path, "{\"seats\": 2}", "If-Match", "\"v77\"")
				.text("/type")).isEqualTo("/problems/forbidden");
		}

		@Test
		void mustChangeSomething() {
			assertThat(CourseSessionsOverHttpTests.this.trainer.change(this.path, "{}").status()).isEqualTo(400);
		}

		@Test
		void isCheckedLikeANewSession() {
			assertThat(
					CourseSessionsOverHttpTests.this.trainer.change(this.path, "{\"endsAt\": \"2020-01-01T00:00:00Z\"}")
						.text("/errors/0/pointer"))
				.isEqualTo("/endsAt");
			assertThat(CourseSessionsOverHttpTests.this.trainer.change(this.path, "{\"courseId\": \"" + COURSE + "\"}")
				.status()).isEqualTo(400);
		}

	}

}
