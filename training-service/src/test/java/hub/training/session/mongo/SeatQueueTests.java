package hub.training.session.mongo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.web.Expected;
import hub.training.course.CourseId;
import hub.training.course.DeliveryMode;
import hub.training.factory.FactoryId;
import hub.training.seat.Applicant;
import hub.training.seat.EnrolmentId;
import hub.training.seat.Line;
import hub.training.seat.Moment;
import hub.training.seat.OfferWindow;
import hub.training.seat.PersonId;
import hub.training.seat.SeatRules;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.Seating;
import hub.training.session.Venue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SeatQueueTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private static final CourseSessionId ID = new CourseSessionId(new UUID(1, 1));

	private final AtomicInteger writes = new AtomicInteger();

	private CourseSession stored = session();

	@Test
	void carriesOutOneChangeInOneWrite() {
		Seating seating = new SeatQueue(this::write).submit(ID, Expected.any(), entering(1));

		assertThat(this.writes).hasValue(1);
		assertThat(seating.changed()).hasSize(1);
		assertThat(this.stored).isEqualTo(seating.after());
	}

	@Test
	void carriesOutTogetherWhatQueuesUpDuringAWrite() throws Exception {
		CountDownLatch writing = new CountDownLatch(1);
		CountDownLatch queued = new CountDownLatch(1);
		SeatQueue queue = new SeatQueue((id, next) -> {
			writing.countDown();
			await(queued);
			write(id, next);
		});
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Seating>> all = new ArrayList<>();
			all.add(executor.submit(() -> queue.submit(ID, Expected.any(), entering(0))));
			writing.await();
			List<Thread> waiting = new ArrayList<>();
			for (int number = 1; number <= 20; number++) {
				UnaryOperator<CourseSession> change = entering(number);
				all.add(executor.submit(() -> {
					synchronized (waiting) {
						waiting.add(Thread.currentThread());
					}
					return queue.submit(ID, Expected.any(), change);
				}));
			}
			awaitAllBlocked(waiting, 20);
			queued.countDown();
			for (Future<Seating> each : all) {
				assertThat(each.get().changed()).hasSize(1);
			}
		}

		assertThat(this.writes).hasValue(2);
		assertThat(this.stored.line().places()).hasSize(21);
		assertThat(this.stored.version()).isEqualTo(22);
	}

	@Test
	void refusesOneWithoutSpoilingAnother() {
		SeatQueue queue = new SeatQueue(this::write);
		queue.submit(ID, Expected.any(), entering(1));

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> queue.submit(ID, Expected.version(1), entering(2)))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
		assertThat(queue.submit(ID, Expected.version(2), entering(3)).after().line().places()).hasSize(2);
	}

	@Test
	void forgetsWhatALostRaceHadDecided() {
		SeatQueue queue = new SeatQueue((id, next) -> {
			assertThat(next.apply(session(0)).line().waiting()).isEqualTo(1);
			write(id, next);
		});

		Seating seating = queue.submit(ID, Expected.any(), entering(1));

		assertThat(seating.after().line().waiting()).isZero();
		assertThat(seating.after()).isEqualTo(this.stored);
	}

	@Test
	void tellsEverybodyWhenTheWriteFails() {
		SeatQueue queue = new SeatQueue((id, next) -> {
			throw new NotFoundException();
		});

		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> queue.submit(ID, Expected.any(), entering(1)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> queue.submit(ID, Expected.any(), entering(2)));
	}

	@Test
	void nobodyHearsOfASeatWhenTheWriteBreaksDown() throws Exception {
		CountDownLatch writing = new CountDownLatch(1);
		CountDownLatch queued = new CountDownLatch(1);
		SeatQueue queue = new SeatQueue((id, next) -> {
			if (writing.getCount() > 0) {
				writing.countDown();
				await(queued);
				write(id, next);
				return;
			}
			assertThat(next.apply(this.stored).line().places()).hasSize(6);
			throw new StackOverflowError("as if the codec had broken down");
		});
		List<Future<Seating>> behind = new ArrayList<>();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			executor.submit(() -> queue.submit(ID, Expected.any(), entering(0)));
			writing.await();
			List<Thread> waiting = new ArrayList<>();
			for (int number = 1; number <= 5; number++) {
				UnaryOperator<CourseSession> change = entering(number);
				behind.add(executor.submit(() -> {
					synchronized (waiting) {
						waiting.add(Thread.currentThread());
					}
					return queue.submit(ID, Expected.any(), change);
				}));
			}
			awaitAllBlocked(waiting, 5);
			queued.countDown();
		}

		assertThat(behind)
			.allSatisfy((each) -> assertThat(each.exceptionNow()).isInstanceOf(IllegalStateException.class)
				.hasCauseInstanceOf(StackOverflowError.class));
		assertThat(this.stored.line().places()).hasSize(1);
	}

	private void write(CourseSessionId id, UnaryOperator<CourseSession> next) {
		this.writes.incrementAndGet();
		this.stored = next.apply(this.stored);
	}

	private static UnaryOperator<CourseSession> entering(int number) {
		EnrolmentId id = new EnrolmentId(new UUID(7, number));
		Applicant applicant = new Applicant(id, new PersonId("https://hub.test", "person-" + number), null, true, null);
		Moment moment = new Moment(NOW, NOW.plusSeconds(60), id.value(), (from) -> from.plusSeconds(3600));
		return (session) -> session.seat((line) -> line.enter(applicant, moment), NOW);
	}

	private static CourseSession session() {
		return session(50);
	}

	private static CourseSession session(int seats) {
		Instant start = NOW.plusSeconds(864_000);
		SeatRules rules = new SeatRules(seats, start, start.plusSeconds(3600), null, null, null, false, true, true,
				null, OfferWindow.DEFAULT);
		return new CourseSession(ID, 1, NOW, NOW, null, new CourseId(new UUID(2, 2)), FactoryId.ofSlug("ai2f"),
				new Venue(ZoneId.of("Europe/Paris"), DeliveryMode.ONLINE, null, "en", List.of()),
				new Line(rules, List.of()), false);
	}

	private static void awaitAllBlocked(List<Thread> threads, int count) throws InterruptedException {
		while (true) {
			synchronized (threads) {
				if (threads.size() == count
						&& threads.stream().allMatch((thread) -> thread.getState() == Thread.State.WAITING)) {
					return;
				}
			}
			Thread.sleep(2);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
