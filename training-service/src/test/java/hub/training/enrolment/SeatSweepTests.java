package hub.training.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens by itself as time passes.
 */
@TrainingTest
class SeatSweepTests {

	private final int port;

	private final DomainClock clock;

	private final SeatSweep sweep;

	private final TrainingClient trainer;

	@Autowired
	SeatSweepTests(@LocalServerPort int port, DomainClock clock, SeatSweep sweep) {
		this.port = port;
		this.clock = clock;
		this.sweep = sweep;
		this.trainer = TrainingClient.trainer(port);
	}

	@Test
	void anOfferThatEndsWhileNobodyLooksIsPassedOnOnce() {
		UUID session = session("\"seats\": 1, \"offerWindow\": \"P1D\"");
		List<Person> line = people(session, 4);
		line.getFirst().cancel();
		Instant end = Instant.parse(line.get(1).text("/offerEndsAt"));

		this.clock.moveTo(end.plus(Duration.ofHours(3)));
		this.sweep.runDue(this.clock.instant());
		this.sweep.runDue(this.clock.instant());

		assertThat(statuses(line)).containsExactly("CANCELLED", "EXPIRED", "OFFERED", "WAITLISTED");
		assertThat(Instant.parse(line.get(2).text("/offerEndsAt"))).isAfter(end.plus(Duration.ofHours(24)));
	}

	@Test
	void twoInstancesThatSweepAtOncePassASeatOnOnce() throws Exception {
		UUID session = session("\"seats\": 2, \"offerWindow\": \"P1D\"");
		List<Person> line = people(session, 7);
		line.get(0).cancel();
		line.get(1).cancel();
		this.clock.moveTo(Instant.parse(line.get(3).text("/offerEndsAt")));

		atOnce(6, () -> this.sweep.runDue(this.clock.instant()));

		assertThat(statuses(line)).containsExactly("CANCELLED", "CANCELLED", "EXPIRED", "EXPIRED", "OFFERED", "OFFERED",
				"WAITLISTED");
		assertThat(line.get(4).text("/version")).isEqualTo("2");
	}

	@Test
	void whoWaitsIsToldWhenEnrolmentCloses() {
		Instant closes = this.clock.instant().plus(Duration.ofDays(2));
		UUID session = session("\"seats\": 1, \"enrolmentClosesAt\": \"%s\"".formatted(closes));
		List<Person> line = people(session, 3);

		this.clock.moveTo(closes);
		this.sweep.runDue(closes);

		assertThat(statuses(line)).containsExactly("CONFIRMED", "EXPIRED", "EXPIRED");
		assertThat(line.get(1).has("/nextStep")).isFalse();
	}

	@Test
	void noSeatIsOfferedAfterEnrolmentHasClosed() {
		Instant closes = this.clock.instant().plus(Duration.ofDays(2));
		UUID session = session("\"seats\": 1, \"enrolmentClosesAt\": \"%s\"".formatted(closes));
		List<Person> line = people(session, 2);
		this.clock.moveTo(closes);

		line.getFirst().cancel();

		assertThat(statuses(line)).containsExactly("CANCELLED", "EXPIRED");
	}

	@Test
	void aRequestThatNobodyDecidedEndsAtTheStart() {
		UUID session = session("\"seats\": 1, \"approvalRequired\": true");
		List<Person> line = people(session, 1);
		Instant starts = Instant.parse(this.trainer.get("/v1/course-sessions/" + session).text("/startsAt"));

		this.clock.moveTo(starts);
		this.sweep.runDue(starts);

		assertThat(statuses(line)).containsExactly("EXPIRED");
	}

	@Test
	void anAnswerAndTheEndOfTheOfferNeverBothTakeEffect() throws Exception {
		UUID session = session("\"seats\": 1, \"offerWindow\": \"P1D\"");
		List<Person> line = people(session, 3);
		line.getFirst().cancel();
		Instant end = Instant.parse(line.get(1).text("/offerEndsAt"));
		this.clock.moveTo(end.minusMillis(1));
		String version = line.get(1).etag();

		CyclicBarrier start = new CyclicBarrier(2);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Integer> answer = executor.submit(() -> {
				start.await();
				return line.get(1).accept(version);
			});
			Future<?> sweeping = executor.submit(() -> {
				start.await();
				this.clock.moveTo(end);
				this.sweep.runDue(end);
				return null;
			});
			sweeping.get();
			List<String> after = statuses(line);
			if (answer.get() == 200) {
				assertThat(statuses(line)).containsExactly("CANCELLED", "CONFIRMED", "WAITLISTED");
			}
			else {
				assertThat(after).containsExactly("CANCELLED", "EXPIRED", "OFFERED");
			}
		}
		assertThat(this.trainer.get("/v1/course-sessions/" + session).number("/seatsFree")).isZero();
	}

	@Test
	void seatsAddedDuringARushReachWaitersFirst() throws Exception {
		UUID session = session("\"seats\": 3");
		List<Person> first = people(session, 6);

		atOnce(1, () -> this.trainer.change("/v1/course-sessions/" + session, "{\"seats\": 5}"));
		List<Person> late = people(session, 2);

		assertThat(statuses(first)).containsExactly("CONFIRMED", "CONFIRMED", "CONFIRMED", "OFFERED", "OFFERED",
				"WAITLISTED");
		assertThat(statuses(late)).containsOnly("WAITLISTED");
	}

	private UUID session(String more) {
		return this.trainer.session(this.clock.instant(), more);
	}

	private List<Person> people(UUID session, int count) {
		List<Person> people = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			TrainingClient client = TrainingClient.member(this.port);
			people.add(new Person(client, client.enrol(session).id()));
		}
		return people;
	}

	private static List<String> statuses(List<Person> people) {
		return people.stream().map((person) -> person.text("/status")).toList();
	}

	private static void atOnce(int times, Runnable work) throws Exception {
		CyclicBarrier start = new CyclicBarrier(times);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> futures = new ArrayList<>();
			for (int number = 0; number < times; number++) {
				futures.add(executor.submit(() -> {
					start.await();
					work.run();
					return null;
				}));
			}
			for (Future<?> future : futures) {
				future.get();
			}
		}
	}

	/** Somebody with an enrolment. */
	private record Person(TrainingClient client, UUID enrolment) {

		String text(String pointer) {
			return read().text(pointer);
		}

		boolean has(String pointer) {
			return read().has(pointer);
		}

		String etag() {
			return read().header("ETag");
		}

		void cancel() {
			assertThat(this.client.act(this.enrolment, "cancellations").status()).isEqualTo(200);
		}

		int accept(String version) {
			return this.client
				.post("/v1/enrolments/" + this.enrolment + "/acceptances", "{}", "Idempotency-Key",
						TrainingClient.key(), "If-Match", version)
				.status();
		}

		private TrainingClient.Answer read() {
			return this.client.get("/v1/enrolments/" + this.enrolment);
		}

	}

}
