package hub.training.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.next.Actor;
import hub.platform.next.NextStep;
import hub.training.Callers;
import hub.training.Sessions;
import hub.training.seat.EnrolmentId;
import hub.training.seat.EnrolmentStatus;
import hub.training.seat.Place;
import hub.training.seat.PlaceRevision;
import hub.training.session.CourseSession;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnrolmentTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private static final EnrolmentId ADA = new EnrolmentId(new UUID(1, 1));

	private static final EnrolmentId BOB = new EnrolmentId(new UUID(2, 2));

	private static final Caller BY_ADA = Callers.member("ada");

	private static final Caller BY_BOB = Callers.member("bob");

	private static final Caller BY_TRAINER = Callers.trainer(Sessions.AI2F.value());

	private final CourseSession confirmed = Sessions.entered(Sessions.session(NOW, 1, false), ADA, "ada", NOW);

	private final CourseSession waiting = Sessions.entered(this.confirmed, BOB, "bob", NOW);

	private final CourseSession offered = this.waiting
		.seat((line) -> line.cancel(new PlaceRevision(ADA, 1), false, "ill", Sessions.moment(NOW)), NOW);

	private final CourseSession requested = Sessions.entered(Sessions.session(NOW, 1, true), ADA, "ada", NOW);

	@Nested
	class Actions {

		@Test
		void ofAConfirmedSeatAreToGiveItUpUntilTheDeadline() {
			Instant deadline = EnrolmentTests.this.confirmed.rules().cancellableUntil();

			assertThat(actions(EnrolmentTests.this.confirmed, ADA, BY_ADA, NOW)).containsExactly("cancellations");
			assertThat(actions(EnrolmentTests.this.confirmed, ADA, BY_ADA, deadline)).isEmpty();
			assertThat(actions(EnrolmentTests.this.confirmed, ADA, BY_TRAINER, deadline))
				.containsExactly("cancellations");
		}

		@Test
		void ofAnOfferAreThePersonsUntilItEnds() {
			Instant end = NOW.plus(Duration.ofDays(2));

			assertThat(actions(EnrolmentTests.this.offered, BOB, BY_BOB, NOW)).containsExactly("cancellations",
					"acceptances", "refusals");
			assertThat(actions(EnrolmentTests.this.offered, BOB, BY_BOB, end)).containsExactly("cancellations");
			assertThat(actions(EnrolmentTests.this.offered, BOB, Callers.admin(), NOW))
				.containsExactly("cancellations");
		}

		@Test
		void ofARequestAreTheTrainersWithTheScope() {
			assertThat(actions(EnrolmentTests.this.requested, ADA, BY_TRAINER, NOW)).containsExactly("cancellations",
					"decisions");
			assertThat(actions(EnrolmentTests.this.requested, ADA, BY_ADA, NOW)).containsExactly("cancellations");
			assertThat(actions(EnrolmentTests.this.requested, ADA, Callers.trainerWithoutScope(Sessions.AI2F.value()),
					NOW))
				.isEmpty();
		}

		@Test
		void ofAnEndedOneAreNone() {
			assertThat(actions(EnrolmentTests.this.offered, ADA, BY_ADA, NOW)).isEmpty();
			assertThat(actions(EnrolmentTests.this.offered, ADA, BY_TRAINER, NOW)).isEmpty();
		}

		@Test
		void needTheScope() {
			assertThat(actions(EnrolmentTests.this.confirmed, ADA, Callers.reader("ada"), NOW)).isEmpty();
		}

		private List<String> actions(CourseSession session, EnrolmentId id, Caller caller, Instant now) {
			return enrolment(session, id).actionsOf(caller, session, now);
		}

	}

	@Nested
	class TheNextStep {

		@Test
		void ofARequestIsTheFactorysUntilTheStart() {
			NextStep step = step(EnrolmentTests.this.requested, ADA, BY_ADA, NOW);

			assertThat(step.actor()).isEqualTo(new Actor(Actor.Kind.FACTORY, "AI2F"));
			assertThat(step.action()).isEqualTo("decisions");
			assertThat(step.dueAt()).isEqualTo(EnrolmentTests.this.requested.startsAt());
			assertThat(step.onExpiry()).isEqualTo("EXPIRED");
		}

		@Test
		void ofAWaiterIsTheHubsUntilEnrolmentCloses() {
			NextStep step = step(EnrolmentTests.this.waiting, BOB, BY_BOB, NOW);

			assertThat(step.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
			assertThat(step.dueAt()).isEqualTo(EnrolmentTests.this.waiting.rules().closesAt());
		}

		@Test
		void ofAnOfferIsThePersonsUntilItEnds() {
			NextStep own = step(EnrolmentTests.this.offered, BOB, BY_BOB, NOW);
			NextStep others = step(EnrolmentTests.this.offered, BOB, BY_TRAINER, NOW);

			assertThat(own.actor().kind()).isEqualTo(Actor.Kind.CALLER);
			assertThat(own.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
			assertThat(others.actor().kind()).isEqualTo(Actor.Kind.ORGANISATION);
		}

		@Test
		void ofASeatIsToAttendAndThenTheFactorysToSayWhoDid() {
			CourseSession session = EnrolmentTests.this.confirmed;

			assertThat(step(session, ADA, BY_ADA, NOW).action()).isEqualTo("attend");
			assertThat(step(session, ADA, BY_ADA, session.endsAt()).action()).isEqualTo("attendances");
			assertThat(step(session, ADA, BY_ADA, session.endsAt()).actor().kind()).isEqualTo(Actor.Kind.FACTORY);
		}

		@Test
		void ofAnEndedOneIsNone() {
			assertThat(enrolment(EnrolmentTests.this.offered, ADA).nextStep(BY_ADA, EnrolmentTests.this.offered, NOW,
					null))
				.isEmpty();
		}

		private NextStep step(CourseSession session, EnrolmentId id, Caller caller, Instant now) {
			return enrolment(session, id).nextStep(caller, session, now, "AI2F").orElseThrow();
		}

	}

	@Nested
	class Following {

		private final Enrolment before = enrolment(EnrolmentTests.this.waiting, BOB);

		private final Enrolment after = this.before.follow(place(EnrolmentTests.this.offered, BOB));

		@Test
		void takesOverWhatTheSessionDecided() {
			assertThat(this.after.status()).isEqualTo(EnrolmentStatus.OFFERED);
			assertThat(this.after.offerEndsAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
			assertThat(this.after.revision()).isEqualTo(2);
			assertThat(this.after.version()).isEqualTo(2);
		}

		@Test
		void keepsWhatIsThePersons() {
			assertThat(this.after.person()).isEqualTo(this.before.person());
			assertThat(this.after.createdAt()).isEqualTo(this.before.createdAt());
			assertThat(this.after.courseTitle()).isEqualTo("Test");
			assertThat(this.after.organisationId()).isEqualTo(Callers.STARTUP);
		}

		@Test
		void keepsTheReasonOfTheLastChange() {
			assertThat(enrolment(EnrolmentTests.this.offered, ADA).reason()).isEqualTo("ill");
			assertThat(this.after.reason()).isNull();
		}

		@Test
		void remembersTheRequestsThatChangedThePlaceButNotTheClock() {
			assertThat(this.before.operations()).hasSize(1);
			assertThat(this.after.operations()).isEqualTo(this.before.operations());
			assertThat(enrolment(EnrolmentTests.this.offered, ADA).operations()).hasSize(2);
		}

	}

	@Nested
	class Visible {

		@Test
		void toThePersonTheAdminAndTheTrainer() {
			assertThat(sees(BY_ADA)).isTrue();
			assertThat(sees(Callers.admin())).isTrue();
			assertThat(sees(BY_TRAINER)).isTrue();
			assertThat(sees(Callers.service())).isTrue();
		}

		@Test
		void toNobodyElse() {
			assertThat(sees(BY_BOB)).isFalse();
			assertThat(sees(Callers.program())).isFalse();
			assertThat(sees(Callers.trainer(new UUID(5, 5)))).isFalse();
			assertThat(sees(Caller.anonymous())).isFalse();
		}

		@Test
		void toAPersonOfTheSameNameAtAnotherIssuerNever() {
			Caller namesake = new Caller("https://elsewhere.test", "ada", "portal", Caller.Kind.USER, BY_ADA.scopes(),
					BY_ADA.organisations(), BY_ADA.factories());

			assertThat(sees(namesake)).isFalse();
		}

		private boolean sees(Caller caller) {
			Enrolment enrolment = enrolment(EnrolmentTests.this.confirmed, ADA);
			Visibility visibility = Visibility.of(caller);
			return visibility.everything()
					|| Visibility.keysOf(enrolment.person(), enrolment.organisationId(), enrolment.factoryId())
						.stream()
						.anyMatch(visibility.keys()::contains);
		}

	}

	private static Enrolment enrolment(CourseSession session, EnrolmentId id) {
		return Enrolment.of(place(session, id), session, "Test");
	}

	private static Place place(CourseSession session, EnrolmentId id) {
		return session.line().find(id).orElseThrow();
	}

}
