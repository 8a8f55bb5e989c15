package hub.training.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import hub.training.seat.EnrolmentStatus;
import hub.training.seat.Line;
import hub.training.seat.Place;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many people do as they please at the same time. Afterwards the seats add up, every
 * enrolment says what its session says, and nobody has been answered with a mistake of
 * ours.
 */
@TrainingTest
class BusyLineTests {

	private static final int PEOPLE = 12;

	private static final int STEPS = 10;

	private final int port;

	private final TrainingClient trainer;

	private final DomainClock clock;

	private final CourseSessions sessions;

	private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();

	@Autowired
	BusyLineTests(@LocalServerPort int port, DomainClock clock, CourseSessions sessions) {
		this.port = port;
		this.clock = clock;
		this.sessions = sessions;
		this.trainer = TrainingClient.trainer(port);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void theTwoSidesAgreeWhateverPeopleDo(int seed) throws Exception {
		String approval = (seed == 3) ? ", \"approvalRequired\": true" : "";
		UUID session = this.trainer.session(this.clock.instant(), "\"seats\": 4" + approval);

		try (ExecutorService executor = Executors.newFixedThreadPool(PEOPLE + 1)) {
			List<Future<?>> lives = new ArrayList<>();
			for (int number = 0; number < PEOPLE; number++) {
				Random random = new Random(seed * 1000L + number);
				lives.add(executor.submit(() -> live(session, random)));
			}
			lives.add(executor.submit(() -> manage(session, new Random(seed))));
			for (Future<?> life : lives) {
				life.get();
			}
		}

		assertThat(this.statuses).isNotEmpty().allMatch((status) -> status < 500);
		assertThatBothSidesAgree(session);
	}

	private void live(UUID session, Random random) {
		TrainingClient person = TrainingClient.member(this.port);
		UUID enrolment = null;
		for (int step = 0; step < STEPS; step++) {
			if (enrolment == null) {
				Answer answer = record(person.enrol(session));
				enrolment = (answer.status() == 201) ? answer.id() : null;
				continue;
			}
			List<String> actions = person.get("/v1/enrolments/" + enrolment).actions();
			if (actions.isEmpty()) {
				enrolment = null;
			}
			else if (random.nextBoolean()) {
				record(person.act(enrolment, actions.get(random.nextInt(actions.size()))));
			}
		}
	}

	private void manage(UUID session, Random random) {
		String path = "/v1/course-sessions/" + session;
		for (int step = 0; step < STEPS; step++) {
			record(this.trainer.change(path, "{\"seats\": " + (2 + random.nextInt(5)) + "}"));
			for (String id : this.trainer.get("/v1/enrolments?status=REQUESTED&courseSessionId=" + session)
				.items("id")) {
				String outcome = random.nextInt(3) == 0 ? "DECLINED" : "APPROVED";
				record(this.trainer.act(UUID.fromString(id), "decisions", "{\"outcome\": \"" + outcome + "\"}"));
			}
		}
	}

	private Answer record(Answer answer) {
		this.statuses.add(answer.status());
		return answer;
	}

	private void assertThatBothSidesAgree(UUID session) {
		Line line = this.sessions.find(new CourseSessionId(session)).orElseThrow().line();
		Map<String, String> told = this.trainer.get("/v1/enrolments?limit=100&courseSessionId=" + session)
			.json()
			.at("/items")
			.valueStream()
			.collect(Collectors.toMap((item) -> item.at("/id").asString(), (item) -> item.at("/status").asString()));
		Map<String, Place> active = line.places()
			.stream()
			.filter(Place::isActive)
			.collect(Collectors.toMap((place) -> place.id().value().toString(), Function.identity()));
		told.forEach((id, status) -> {
			if (EnrolmentStatus.valueOf(status).isFinal()) {
				assertThat(active).doesNotContainKey(id);
			}
			else {
				assertThat(active).containsKey(id);
				assertThat(active.get(id)).extracting((place) -> place.status().name()).isEqualTo(status);
			}
		});
		assertThat(told).containsKeys(active.keySet().toArray(String[]::new));
		assertThat(active.values()).extracting(Place::person).doesNotHaveDuplicates();
		Answer seen = this.trainer.get("/v1/course-sessions/" + session);
		assertThat(seen.number("/waitlistLength")).isEqualTo(line.waiting());
		assertThat(seen.number("/seatsFree") == 0 || line.waiting() == 0).as("a free seat while somebody waits")
			.isTrue();
	}

}
