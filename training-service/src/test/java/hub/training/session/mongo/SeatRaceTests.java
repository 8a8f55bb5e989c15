package hub.training.session.mongo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import hub.platform.ids.Ids;
import hub.platform.store.Changes;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;
import hub.training.TrainingTest;
import hub.training.course.CourseId;
import hub.training.course.DeliveryMode;
import hub.training.factory.FactoryId;
import hub.training.seat.Applicant;
import hub.training.seat.EnrolmentId;
import hub.training.seat.EnrolmentStatus;
import hub.training.seat.Line;
import hub.training.seat.OfferWindow;
import hub.training.seat.PersonId;
import hub.training.seat.Place;
import hub.training.seat.SeatRules;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import hub.training.session.Moments;
import hub.training.session.Venue;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Seats under real threads. Two instances of the service are two repositories on one
 * store: they share no lock.
 */
@TrainingTest
class SeatRaceTests {

	private static final int SEATS = 30;

	private static final int PEOPLE = 300;

	@Autowired
	private VersionedCollections collections;

	@Autowired
	private Changes changes;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private Moments moments;

	@Test
	void twoInstancesNeverOversellAndNobodyIsLost() throws Exception {
		List<CourseSessions> instances = List.of(new MongoCourseSessions(this.collections, this.changes),
				new MongoCourseSessions(this.collections, this.changes));
		CourseSession session = instances.getFirst().add(session(SEATS));

		List<EnrolmentStatus> statuses = inParallel(32, PEOPLE, (number) -> {
			EnrolmentId id = new EnrolmentId(Ids.next());
			return instances.get(number % 2)
				.seat(session.id(), Expected.any(), (current) -> entered(current, id, number))
				.after()
				.line()
				.find(id)
				.orElseThrow()
				.status();
		});

		Line line = instances.getLast().find(session.id()).orElseThrow().line();
		assertThat(statuses).filteredOn(EnrolmentStatus.CONFIRMED::equals).hasSize(SEATS);
		assertThat(statuses).filteredOn(EnrolmentStatus.WAITLISTED::equals).hasSize(PEOPLE - SEATS);
		assertThat(line.places()).hasSize(PEOPLE).extracting(Place::person).doesNotHaveDuplicates();
		assertThat(line.held()).isEqualTo(SEATS);
		assertThat(line.places().stream().limit(SEATS)).extracting(Place::status)
			.containsOnly(EnrolmentStatus.CONFIRMED);
	}

	@Test
	void peopleWhoComeAndGoLeaveTheSeatsExact() throws Exception {
		CourseSessions sessions = new MongoCourseSessions(this.collections, this.changes);
		CourseSession session = sessions.add(session(5));

		inParallel(16, 96, (number) -> {
			EnrolmentId id = new EnrolmentId(Ids.next());
			sessions.seat(session.id(), Expected.any(), (current) -> entered(current, id, number));
			if (number % 3 == 0) {
				sessions.seat(session.id(), Expected.any(), (current) -> current
					.seat((line) -> line.withdraw(id, this.moments.of(current, null)), this.moments.now()));
			}
			return id;
		});

		Line line = sessions.find(session.id()).orElseThrow().line();
		assertThat(line.held()).isEqualTo(5);
		assertThat(line.places()).filteredOn(Place::isActive).hasSize(64);
		assertThat(line.waiting()).isEqualTo(59);
	}

	/**
	 * Shows that the test above bites: the same people, the same rules, no guard on the
	 * write.
	 */
	@Test
	void withoutTheGuardTheSameRaceOversells() throws Exception {
		int threads = 8;
		CourseSessions sessions = new MongoCourseSessions(this.collections, this.changes);
		CourseSession session = sessions.add(session(2));
		CyclicBarrier everybodyHasRead = new CyclicBarrier(threads);

		List<EnrolmentStatus> statuses = inParallel(threads, threads, (number) -> {
			EnrolmentId id = new EnrolmentId(Ids.next());
			CourseSession next = entered(sessions.find(session.id()).orElseThrow(), id, number);
			await(everybodyHasRead);
			collection().updateOne(eq("_id", session.id().value()),
					Updates.set(CourseSessionDocument.PLACES, CourseSessionDocument.placesOf(next.line())));
			return next.line().find(id).orElseThrow().status();
		});

		assertThat(statuses).filteredOn(EnrolmentStatus.CONFIRMED::equals).hasSizeGreaterThan(2);
	}

	@Test
	void settlingForgetsNothingThatHasChangedMeanwhile() {
		CourseSessions sessions = new MongoCourseSessions(this.collections, this.changes);
		CourseSession session = sessions.add(session(1));
		EnrolmentId id = new EnrolmentId(Ids.next());
		CourseSession entered = sessions.seat(session.id(), Expected.any(), (current) -> entered(current, id, 1))
			.after();
		sessions.seat(session.id(), Expected.any(), (current) -> current
			.seat((line) -> line.withdraw(id, this.moments.of(current, null)), this.moments.now()));

		sessions.settle(session.id(), java.util.Set.of(new hub.training.seat.PlaceRevision(id, 1)));

		CourseSession after = sessions.find(session.id()).orElseThrow();
		assertThat(after.version()).isEqualTo(entered.version() + 1);
		assertThat(after.line().find(id).orElseThrow().isUnsettled()).isTrue();
	}

	@Test
	void whatIsDueIsFoundAndNothingElse() {
		CourseSessions sessions = new MongoCourseSessions(this.collections, this.changes);
		CourseSession session = sessions.add(session(0));
		sessions.seat(session.id(), Expected.any(), (current) -> entered(current, new EnrolmentId(Ids.next()), 1));
		Instant closes = session.rules().closesAt();

		assertThat(sessions.due(closes.minusMillis(1), 1000)).doesNotContain(session.id());
		assertThat(sessions.due(closes, 1000)).contains(session.id());
		assertThat(sessions.unsettled(this.moments.realNow(), 1000)).doesNotContain(session.id());
		assertThat(sessions.unsettled(this.moments.realNow().plusSeconds(61), 1000)).contains(session.id());
	}

	private CourseSession entered(CourseSession session, EnrolmentId id, int number) {
		Applicant applicant = new Applicant(id, new PersonId("https://hub.test", "person-" + number), null, true, null);
		return session.seat((line) -> line.enter(applicant, this.moments.of(session, id.value())), this.moments.now());
	}

	private CourseSession session(int seats) {
		Instant now = this.moments.now();
		Instant start = now.plus(10, ChronoUnit.DAYS);
		SeatRules rules = new SeatRules(seats, start, start.plusSeconds(3600), null, null, null, false, true, true,
				null, OfferWindow.DEFAULT);
		return new CourseSession(new CourseSessionId(Ids.next()), 1, now, now, null, new CourseId(UUID.randomUUID()),
				FactoryId.ofSlug("ai2f"),
				new Venue(ZoneId.of("Europe/Paris"), DeliveryMode.ONLINE, null, "en", List.of()),
				new Line(rules, List.of()), false);
	}

	private MongoCollection<CourseSessionDocument> collection() {
		return this.database.getCollection("courseSessions", CourseSessionDocument.class);
	}

	private static <T> List<T> inParallel(int threads, int times, IntFunction<T> work) throws Exception {
		try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
			List<Future<T>> futures = new ArrayList<>();
			for (int number = 0; number < times; number++) {
				int mine = number;
				futures.add(executor.submit(() -> work.apply(mine)));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
