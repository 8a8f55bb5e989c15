package hub.training.session.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import hub.platform.web.Expected;
import hub.training.Sessions;
import hub.training.TrainingTest;
import hub.training.course.CourseId;
import hub.training.course.DeliveryMode;
import hub.training.factory.FactoryId;
import hub.training.seat.EnrolmentId;
import hub.training.seat.Line;
import hub.training.seat.OfferWindow;
import hub.training.seat.PlaceRevision;
import hub.training.seat.SeatRules;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import hub.training.session.Meeting;
import hub.training.session.Venue;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class CourseSessionDocumentTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

	private static final EnrolmentId ADA = new EnrolmentId(new UUID(1, 1));

	private static final EnrolmentId BOB = new EnrolmentId(new UUID(2, 2));

	@Autowired
	private CourseSessions sessions;

	@Test
	void everythingComesBackAsItWas() {
		Instant start = NOW.plus(Duration.ofDays(10));
		SeatRules rules = new SeatRules(7, start, start.plus(Duration.ofDays(2)), NOW, start.minusSeconds(60),
				start.minusSeconds(120), true, false, false, 3, OfferWindow.parse("PT4H30M").orElseThrow());
		Venue venue = new Venue(ZoneId.of("Asia/Nicosia"), DeliveryMode.HYBRID, "Nicosia and online", "el",
				List.of(new Meeting(start, start.plusSeconds(3600))));
		CourseSession session = new CourseSession(new CourseSessionId(UUID.randomUUID()), 1, NOW, NOW,
				"slug-" + UUID.randomUUID(), new CourseId(UUID.randomUUID()), FactoryId.ofSlug("pharos"), venue,
				new Line(rules, List.of()), true);

		this.sessions.add(session);

		assertThat(this.sessions.find(session.id())).hasValue(session);
	}

	@Test
	void aLineComesBackWithEveryPlaceInItsOrder() {
		CourseSession session = this.sessions.add(Sessions.session(NOW, 1, false));

		CourseSession after = this.sessions.seat(session.id(), Expected.any(), CourseSessionDocumentTests::busy)
			.after();

		assertThat(after.line().places()).hasSize(2);
		assertThat(this.sessions.find(session.id())).hasValue(after);
	}

	@Test
	void whatIsGoneIsRemovedFromTheDocument() {
		CourseSession session = this.sessions.add(Sessions.session(NOW, 1, false));

		CourseSession changed = this.sessions.update(session.id(), Expected.version(1), (was) -> {
			SeatRules rules = was.rules();
			return was.reschedule(was.venue(), new SeatRules(null, rules.startsAt(), rules.endsAt(), null, null, null,
					false, true, true, null, OfferWindow.DEFAULT), (line) -> line, NOW);
		});

		assertThat(changed.rules().seats()).isNull();
		assertThat(this.sessions.find(session.id()).orElseThrow().rules().seats()).isNull();
	}

	@Test
	void settledPlacesAreNotFoundAgain() {
		CourseSession session = this.sessions.add(Sessions.session(NOW, 1, false));
		this.sessions.seat(session.id(), Expected.any(), CourseSessionDocumentTests::busy);
		assertThat(this.sessions.unsettled(NOW.plusSeconds(60), 1000)).contains(session.id());

		this.sessions.settle(session.id(), java.util.Set.of(new PlaceRevision(ADA, 2), new PlaceRevision(BOB, 2)));

		CourseSession after = this.sessions.find(session.id()).orElseThrow();
		assertThat(this.sessions.unsettled(NOW.plusSeconds(60), 1000)).doesNotContain(session.id());
		assertThat(after.line().places()).extracting((place) -> place.id()).containsExactly(BOB);
		assertThat(after.version()).isEqualTo(3);
	}

	@Test
	void settlingWhatIsGoneDoesNothing() {
		this.sessions.settle(new CourseSessionId(UUID.randomUUID()), java.util.Set.of(new PlaceRevision(ADA, 1)));

		assertThat(this.sessions.findAll(List.of())).isEmpty();
	}

	/** Ada has left, Bob is offered her seat. */
	private static CourseSession busy(CourseSession session) {
		CourseSession both = Sessions.entered(Sessions.entered(session, ADA, "ada", NOW), BOB, "bob", NOW);
		CourseSession left = both
			.seat((line) -> line.cancel(new PlaceRevision(ADA, 1), false, "ill", Sessions.moment(NOW)), NOW);
		return new CourseSession(left.id(), session.version() + 2, left.createdAt(), left.updatedAt(), left.slug(),
				left.courseId(), left.factoryId(), left.venue(), left.line(), left.illustrative());
	}

}
