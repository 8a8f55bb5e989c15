package hub.training.enrolment.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import hub.platform.ids.Ids;
import hub.training.Callers;
import hub.training.Sessions;
import hub.training.TrainingTest;
import hub.training.enrolment.Enrolment;
import hub.training.enrolment.Enrolments;
import hub.training.enrolment.Enrolments.Author;
import hub.training.enrolment.Visibility;
import hub.training.seat.EnrolmentId;
import hub.training.seat.PlaceRevision;
import hub.training.session.CourseSession;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class MongoEnrolmentsTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

	private static final Visibility EVERYTHING = new Visibility(true, Set.of());

	private final CourseSession empty = Sessions.session(NOW, 5, false);

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private MongoDatabase database;

	@Test
	void whatIsStoredComesBackAsItWas() {
		Enrolment enrolment = enrolment("ada");

		assertThat(this.enrolments.add(enrolment, Author.HUB)).hasValue(enrolment);
		assertThat(this.enrolments.find(EVERYTHING, enrolment.id())).hasValue(enrolment);
	}

	@Test
	void addingTheSameAgainFindsIt() {
		Enrolment enrolment = enrolment("ada");
		this.enrolments.add(enrolment, Author.HUB);

		assertThat(this.enrolments.add(enrolment, Author.HUB)).hasValue(enrolment);
	}

	@Test
	void aPersonHasOneActiveEnrolmentInACourse() {
		Enrolment first = enrolment("ada");
		this.enrolments.add(first, Author.HUB);

		assertThat(this.enrolments.add(enrolment("ada"), Author.HUB)).isEmpty();
		assertThat(this.enrolments.findActive(first.person(), first.courseId())).hasValue(first);
		assertThat(this.enrolments.add(enrolment("bob"), Author.HUB)).isPresent();
	}

	@Test
	void anEndedEnrolmentMakesRoomForAnother() {
		CourseSession session = entered("ada");
		EnrolmentId id = session.line().places().getFirst().id();
		Enrolment first = Enrolment.of(session.line().find(id).orElseThrow(), session, "Test");
		this.enrolments.add(first, Author.HUB);
		CourseSession left = session
			.seat((line) -> line.cancel(new PlaceRevision(id, 1), false, null, Sessions.moment(NOW)), NOW);

		boolean updated = this.enrolments.update(first, first.follow(left.line().find(id).orElseThrow()), Author.HUB);

		assertThat(updated).isTrue();
		assertThat(this.enrolments.findActive(first.person(), first.courseId())).isEmpty();
		assertThat(this.enrolments.add(enrolment("ada"), Author.HUB)).isPresent();
	}

	@Test
	void aChangeOfAnOlderVersionIsNotWritten() {
		CourseSession session = entered("ada");
		EnrolmentId id = session.line().places().getFirst().id();
		Enrolment first = Enrolment.of(session.line().find(id).orElseThrow(), session, "Test");
		this.enrolments.add(first, Author.HUB);
		CourseSession left = session
			.seat((line) -> line.cancel(new PlaceRevision(id, 1), false, null, Sessions.moment(NOW)), NOW);
		Enrolment next = first.follow(left.line().find(id).orElseThrow());

		assertThat(this.enrolments.update(first, next, Author.HUB)).isTrue();
		assertThat(this.enrolments.update(first, next, Author.HUB)).isFalse();
	}

	@Test
	void whoMayNotSeeAnEnrolmentDoesNotFindIt() {
		Enrolment enrolment = enrolment("ada");
		this.enrolments.add(enrolment, Author.HUB);

		assertThat(this.enrolments.find(Visibility.of(Callers.member("ada")), enrolment.id())).isPresent();
		assertThat(this.enrolments.find(Visibility.of(Callers.admin()), enrolment.id())).isPresent();
		assertThat(this.enrolments.find(Visibility.of(Callers.member("bob")), enrolment.id())).isEmpty();
		assertThat(this.enrolments.find(Visibility.of(Callers.trainer(new UUID(5, 5))), enrolment.id())).isEmpty();
	}

	@Test
	void manyAtOnceForOnePersonLeaveOne() throws Exception {
		List<Future<Boolean>> futures = new ArrayList<>();
		try (ExecutorService executor = Executors.newFixedThreadPool(16)) {
			for (int number = 0; number < 64; number++) {
				futures.add(executor.submit(() -> this.enrolments.add(enrolment("eve"), Author.HUB).isPresent()));
			}
		}

		int added = 0;
		for (Future<Boolean> future : futures) {
			added += future.get() ? 1 : 0;
		}
		assertThat(added).isEqualTo(1);
	}

	@Test
	void everyEnrolmentCarriesItsTenantsAndNoNulls() {
		Enrolment enrolment = enrolment("ada");
		this.enrolments.add(enrolment, Author.HUB);

		Document stored = this.database.getCollection("enrolments")
			.find(Filters.eq("_id", enrolment.id().value()))
			.first();

		assertThat(stored).isNotNull().doesNotContainValue(null);
		assertThat(java.util.Objects.requireNonNull(stored).getList("visibleTo", String.class))
			.containsExactlyInAnyOrder("person:https://hub.test|ada", "organisation:" + Callers.STARTUP,
					"factory:" + Sessions.AI2F.value());
	}

	private Enrolment enrolment(String subject) {
		CourseSession session = entered(subject);
		return Enrolment.of(session.line().places().getFirst(), session, "Test");
	}

	private CourseSession entered(String subject) {
		return Sessions.entered(this.empty, new EnrolmentId(Ids.next()), subject, NOW);
	}

}
