package hub.training.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class EnrolmentRaceTests {

	private final int port;

	private final TrainingClient trainer;

	private final DomainClock clock;

	@Autowired
	EnrolmentRaceTests(@LocalServerPort int port, DomainClock clock) {
		this.port = port;
		this.clock = clock;
		this.trainer = TrainingClient.trainer(port);
	}

	@Test
	void twoHundredAtOnceGetTwentySeatsAndDistinctPlacesInTheLine() throws Exception {
		UUID session = this.trainer.session(this.clock.instant(), "\"seats\": 20");
		List<TrainingClient> people = people(200);

		List<Answer> answers = atOnce(200, (number) -> people.get(number).enrol(session));

		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(answers).filteredOn((answer) -> answer.text("/status").equals("CONFIRMED")).hasSize(20);
		List<Answer> waiting = answers.stream()
			.filter((answer) -> answer.text("/status").equals("WAITLISTED"))
			.toList();
		assertThat(waiting).extracting((answer) -> answer.number("/waitlistPosition"))
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 180).boxed().toList());
		Answer after = this.trainer.get("/v1/course-sessions/" + session);
		assertThat(after.number("/seatsFree")).isZero();
		assertThat(after.number("/waitlistLength")).isEqualTo(180);
	}

	@Test
	void fiftyEqualRequestsWithOneKeyMakeOneEnrolment() throws Exception {
		UUID session = this.trainer.session(this.clock.instant(), "\"seats\": 20");
		TrainingClient member = TrainingClient.member(this.port);
		String path = "/v1/course-sessions/" + session + "/enrolments";
		String key = TrainingClient.key();

		List<Answer> answers = atOnce(50, (number) -> member.post(path, "{}", "Idempotency-Key", key));

		assertThat(answers).extracting(Answer::status)
			.containsAnyOf(201)
			.allMatch((status) -> status == 201 || status == 409);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.allMatch((answer) -> answer.text("/type").equals("/problems/idempotency-in-progress"));
		Set<String> ids = new HashSet<>();
		answers.stream().filter((answer) -> answer.status() == 201).forEach((answer) -> ids.add(answer.text("/id")));
		assertThat(ids).hasSize(1);
		assertThat(this.trainer.get("/v1/course-sessions/" + session).number("/seatsFree")).isEqualTo(19);
	}

	@Test
	void onePersonWithManyKeysInTwoSessionsOfACourseEnrolsOnce() throws Exception {
		UUID course = this.trainer.course();
		List<UUID> sessions = List.of(this.trainer.session(course, this.clock.instant(), "\"seats\": 20"),
				this.trainer.session(course, this.clock.instant(), "\"seats\": 20"));
		TrainingClient member = TrainingClient.member(this.port);

		List<Answer> answers = atOnce(20, (number) -> member.enrol(sessions.get(number % 2)));

		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() != 201)
			.allMatch((answer) -> answer.text("/type").equals("/problems/duplicate"));
		int free = sessions.stream()
			.mapToInt((session) -> this.trainer.get("/v1/course-sessions/" + session).number("/seatsFree"))
			.sum();
		assertThat(free).isEqualTo(39);
	}

	@Test
	void ofManyEqualCancellationsOneTakesEffectAndOneSeatIsOffered() throws Exception {
		UUID session = this.trainer.session(this.clock.instant(), "\"seats\": 1");
		TrainingClient member = TrainingClient.member(this.port);
		UUID enrolment = member.enrol(session).id();
		people(3).forEach((waiter) -> waiter.enrol(session));

		List<Answer> answers = atOnce(10, (number) -> member.post("/v1/enrolments/" + enrolment + "/cancellations",
				"{}", "Idempotency-Key", TrainingClient.key(), "If-Match", "\"v1\""));

		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() != 200)
			.allMatch((answer) -> answer.status() == 412 || answer.status() == 409);
		List<String> statuses = this.trainer.get("/v1/enrolments?courseSessionId=" + session).items("status");
		assertThat(statuses).containsExactlyInAnyOrder("CANCELLED", "OFFERED", "WAITLISTED", "WAITLISTED");
	}

	private List<TrainingClient> people(int count) {
		return IntStream.range(0, count).mapToObj((number) -> TrainingClient.member(this.port)).toList();
	}

	private static List<Answer> atOnce(int times, IntFunction<Answer> work) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> futures = new ArrayList<>();
			for (int number = 0; number < times; number++) {
				int mine = number;
				futures.add(executor.submit(() -> {
					start.await();
					return work.apply(mine);
				}));
			}
			start.countDown();
			List<Answer> answers = new ArrayList<>();
			for (Future<Answer> future : futures) {
				answers.add(future.get());
			}
			return answers;
		}
	}

}
