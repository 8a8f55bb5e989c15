package hub.training.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.next.NextStep;
import hub.training.Callers;
import hub.training.Sessions;
import hub.training.course.DeliveryMode;
import hub.training.seat.EnrolmentId;
import hub.training.seat.OfferWindow;
import hub.training.seat.SeatRules;
import hub.training.session.CourseSession.EnrolmentState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CourseSessionTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private static final EnrolmentId ADA = new EnrolmentId(new UUID(1, 1));

	private final CourseSession session = Sessions.session(NOW, 2, false);

	@Nested
	class ItsWindow {

		private final Instant opens = NOW.plus(Duration.ofDays(1));

		private final Instant closes = NOW.plus(Duration.ofDays(5));

		private final CourseSession windowed = Sessions.session(NOW,
				new SeatRules(2, NOW.plus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(11)), this.opens, this.closes,
						null, false, true, true, null, OfferWindow.DEFAULT));

		@Test
		void opensAtItsInstantAndClosesAtItsOther() {
			assertThat(this.windowed.enrolmentState(this.opens.minusMillis(1))).isEqualTo(EnrolmentState.NOT_YET_OPEN);
			assertThat(this.windowed.enrolmentState(this.opens)).isEqualTo(EnrolmentState.OPEN);
			assertThat(this.windowed.enrolmentState(this.closes.minusMillis(1))).isEqualTo(EnrolmentState.OPEN);
			assertThat(this.windowed.enrolmentState(this.closes)).isEqualTo(EnrolmentState.CLOSED);
		}

		@Test
		void isOpenFromTheBeginningUntilTheStartUnlessItSaysMore() {
			CourseSession session = CourseSessionTests.this.session;

			assertThat(session.enrolmentState(Instant.EPOCH)).isEqualTo(EnrolmentState.OPEN);
			assertThat(session.enrolmentState(session.startsAt())).isEqualTo(EnrolmentState.CLOSED);
		}

	}

	@Nested
	class ItsActions {

		private final Caller member = Callers.member("ada");

		@Test
		void letAMemberEnrolWhileItIsOpen() {
			assertThat(actions(this.member, NOW)).containsExactly("enrolments");
			assertThat(actions(this.member, CourseSessionTests.this.session.startsAt())).isEmpty();
		}

		@Test
		void letNobodyEnrolTwice() {
			CourseSession entered = Sessions.entered(CourseSessionTests.this.session, ADA, "ada", NOW);

			assertThat(entered.actionsOf(this.member, NOW)).isEmpty();
			assertThat(entered.actionsOf(Callers.member("bob"), NOW)).containsExactly("enrolments");
		}

		@Test
		void letNobodyEnrolWhenItIsFullAndHasNoWaitingList() {
			SeatRules oneSeat = new SeatRules(1, NOW.plus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(11)), null,
					null, null, false, true, false, null, OfferWindow.DEFAULT);
			CourseSession full = Sessions.entered(Sessions.session(NOW, oneSeat), ADA, "ada", NOW);

			assertThat(full.actionsOf(Callers.member("bob"), NOW)).isEmpty();
		}

		@Test
		void askForTheScopeAndAPerson() {
			assertThat(actions(Callers.reader("ada"), NOW)).isEmpty();
			assertThat(actions(Callers.program(), NOW)).isEmpty();
			assertThat(actions(Caller.anonymous(), NOW)).isEmpty();
		}

		@Test
		void letTheFactorysTrainerChangeIt() {
			assertThat(actions(Callers.trainer(Sessions.AI2F.value()), NOW)).containsExactly("update");
			assertThat(actions(Callers.trainerWithoutScope(Sessions.AI2F.value()), NOW)).isEmpty();
			assertThat(actions(Callers.trainer(new UUID(5, 5)), NOW)).isEmpty();
		}

		private List<String> actions(Caller caller, Instant now) {
			return CourseSessionTests.this.session.actionsOf(caller, now);
		}

	}

	@Nested
	class ItsNextStep {

		@Test
		void isToBeHeldByTheFactory() {
			NextStep step = CourseSessionTests.this.session.nextStep(NOW, "AI Factory France").orElseThrow();

			assertThat(step.action()).isEqualTo("hold");
			assertThat(step.actor().name()).isEqualTo("AI Factory France");
			assertThat(step.dueAt()).isEqualTo(CourseSessionTests.this.session.startsAt());
		}

		@Test
		void isToDecideRequestsFirst() {
			CourseSession entered = Sessions.entered(Sessions.session(NOW, 2, true), ADA, "ada", NOW);

			assertThat(entered.requests()).isEqualTo(1);
			assertThat(entered.nextStep(NOW, null).orElseThrow().action()).isEqualTo("decisions");
		}

		@Test
		void isNothingOnceItIsOver() {
			CourseSession session = CourseSessionTests.this.session;

			assertThat(session.nextStep(session.endsAt().minusMillis(1), null)).isPresent();
			assertThat(session.nextStep(session.endsAt(), null)).isEmpty();
		}

	}

	@Nested
	class ItsMeetings {

		private final Instant start = CourseSessionTests.this.session.startsAt();

		private final Venue twoDays = new Venue(Sessions.PARIS, DeliveryMode.HYBRID, "Orsay", "fr",
				List.of(new Meeting(this.start, this.start.plusSeconds(60)),
						new Meeting(this.start.plusSeconds(120), this.start.plusSeconds(180))));

		@Test
		void areOneSittingUnlessTheyAreNamed() {
			CourseSession session = CourseSessionTests.this.session;

			assertThat(session.meetings()).containsExactly(new Meeting(session.startsAt(), session.endsAt()));
		}

		@Test
		void stayWhenSomethingElseChanges() {
			CourseSession changed = change(CourseSessionTests.this.session.rules());

			assertThat(changed.meetings()).hasSize(2);
			assertThat(changed.version()).isEqualTo(2);
		}

		@Test
		void areForgottenWhenTheSessionMoves() {
			SeatRules was = CourseSessionTests.this.session.rules();
			SeatRules moved = new SeatRules(was.seats(), was.startsAt().plusSeconds(3600), was.endsAt(), null, null,
					null, false, true, true, null, was.offerWindow());

			assertThat(change(moved).meetings()).hasSize(1);
		}

		@Test
		void endAfterTheyStart() {
			assertThatIllegalArgumentException().isThrownBy(() -> new Meeting(NOW, NOW));
		}

		private CourseSession change(SeatRules rules) {
			return CourseSessionTests.this.session.reschedule(this.twoDays, rules, (line) -> line, NOW);
		}

	}

	@Test
	void aChangeOfTheLineMakesANewVersionOnlyWhenItChangesSomething() {
		assertThat(this.session.seat((line) -> line, NOW)).isSameAs(this.session);
		assertThat(Sessions.entered(this.session, ADA, "ada", NOW).version()).isEqualTo(2);
	}

	@Test
	void aChangeTellsWhichPlacesItTouched() {
		CourseSession one = Sessions.entered(this.session, ADA, "ada", NOW);
		CourseSession two = Sessions.entered(one, new EnrolmentId(new UUID(2, 2)), "bob", NOW);

		assertThat(new Seating(one, two).changed()).extracting((place) -> place.person().subject())
			.containsExactly("bob");
		assertThat(new Seating(two, two).changed()).isEmpty();
	}

	@Test
	void theClockOfASessionIsItsOwn() {
		Venue tallinn = new Venue(ZoneId.of("Europe/Tallinn"), DeliveryMode.ONSITE, "Tallinn", "en", List.of());

		CourseSession moved = this.session.reschedule(tallinn, this.session.rules(), (line) -> line, NOW);

		assertThat(moved.venue().zone()).isEqualTo(ZoneId.of("Europe/Tallinn"));
		assertThat(moved.startsAt()).isEqualTo(this.session.startsAt());
	}

}
