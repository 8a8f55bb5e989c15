package hub.training;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import hub.platform.ids.Ids;
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
import hub.training.session.Venue;

/**
 * Sessions and their people for tests of the domain.
 */
public final class Sessions {

	/** The hub's own factory. */
	public static final FactoryId AI2F = FactoryId.ofSlug("ai2f");

	public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private Sessions() {
	}

	/** A session that starts in ten days and lasts eight hours. */
	public static CourseSession session(Instant now, int seats, boolean approval) {
		Instant start = now.plus(Duration.ofDays(10));
		return session(now, new SeatRules(seats, start, start.plus(Duration.ofHours(8)), null, null, null, approval,
				true, true, null, OfferWindow.DEFAULT));
	}

	public static CourseSession session(Instant now, SeatRules rules) {
		return new CourseSession(new CourseSessionId(Ids.next()), 1, now, now, null, new CourseId(UUID.randomUUID()),
				AI2F, new Venue(PARIS, DeliveryMode.ONLINE, null, "en", List.of()), new Line(rules, List.of()), false);
	}

	/** The session after a person has enrolled. */
	public static CourseSession entered(CourseSession session, EnrolmentId id, String subject, Instant now) {
		Applicant applicant = new Applicant(id, person(subject), Callers.STARTUP, true, null);
		return session.seat((line) -> line.enter(applicant, moment(now)), now);
	}

	public static PersonId person(String subject) {
		return new PersonId("https://hub.test", subject);
	}

	/** A moment whose offers last two days. */
	public static Moment moment(Instant now) {
		return new Moment(now, now.plusSeconds(60), UUID.randomUUID(), (from) -> from.plus(Duration.ofDays(2)));
	}

}
