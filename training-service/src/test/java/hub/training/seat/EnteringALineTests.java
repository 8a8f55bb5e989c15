package hub.training.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static hub.training.seat.EnrolmentStatus.CONFIRMED;
import static hub.training.seat.EnrolmentStatus.REQUESTED;
import static hub.training.seat.EnrolmentStatus.WAITLISTED;
import static hub.training.seat.LineFixtures.NOW;
import static hub.training.seat.LineFixtures.START;
import static hub.training.seat.LineFixtures.applicant;
import static hub.training.seat.LineFixtures.at;
import static hub.training.seat.LineFixtures.cancelled;
import static hub.training.seat.LineFixtures.entered;
import static hub.training.seat.LineFixtures.id;
import static hub.training.seat.LineFixtures.line;
import static hub.training.seat.LineFixtures.now;
import static hub.training.seat.LineFixtures.person;
import static hub.training.seat.LineFixtures.seen;
import static hub.training.seat.LineFixtures.status;
import static hub.training.seat.LineFixtures.withApproval;
import static hub.training.seat.LineFixtures.withQuota;
import static hub.training.seat.LineFixtures.withoutWaitlist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EnteringALineTests {

	@Nested
	class WhenThereIsAFreeSeat {

		@Test
		void confirmsAtOnce() {
			Line line = entered(line(2), 1);

			assertThat(status(line, 1)).isEqualTo(CONFIRMED);
			assertThat(line.seatsFree()).hasValue(1);
		}

		@Test
		void asksTheTrainerWhereTheSessionWantsApproval() {
			Line line = entered(withApproval(2, true), 1);

			assertThat(status(line, 1)).isEqualTo(REQUESTED);
			assertThat(line.seatsFree()).hasValue(1);
		}

		@Test
		void letsARequestHoldNoSeatWhereTheSessionSaysSo() {
			Line line = entered(withApproval(2, false), 1);

			assertThat(line.seatsFree()).hasValue(2);
		}

		@Test
		void neverRunsOutWithoutALimit() {
			Line line = entered(line(null), 1, 2, 3);

			assertThat(status(line, 3)).isEqualTo(CONFIRMED);
			assertThat(line.seatsFree()).isEmpty();
		}

	}

	@Nested
	class WhenTheSessionIsFull {

		@Test
		void putsTheNextPersonAtTheEndOfTheWaitingList() {
			Line line = entered(line(1), 1, 2, 3);

			assertThat(status(line, 3)).isEqualTo(WAITLISTED);
			assertThat(line.positionOf(id(2))).hasValue(1);
			assertThat(line.positionOf(id(3))).hasValue(2);
			assertThat(line.positionOf(id(1))).isEmpty();
		}

		@Test
		void refusesWithoutAWaitingList() {
			Line full = entered(withoutWaitlist(1), 1);

			RefusedException refusal = refusal(() -> full.enter(applicant(2), now()));

			assertThat(refusal.type()).isEqualTo(ProblemType.CAPACITY_EXHAUSTED);
			assertThat(values(refusal)).containsEntry("rule", "SEAT_OR_WAITLIST").containsEntry("seats", "1");
		}

		@Test
		void makesEverybodyWaitWhenThereAreNoSeatsAtAll() {
			Line line = entered(line(0), 1);

			assertThat(status(line, 1)).isEqualTo(WAITLISTED);
		}

		@Test
		void letsAWaiterLeaveAndTheOthersMoveUp() {
			Line line = cancelled(entered(line(1), 1, 2, 3), 2);

			assertThat(line.positionOf(id(3))).hasValue(1);
		}

	}

	@Nested
	class TheRules {

		@Test
		void allowOneActivePlacePerPerson() {
			Line line = entered(line(5), 1);

			RefusedException refusal = refusal(
					() -> line.enter(new Applicant(id(2), person(1), null, true, null), now()));

			assertThat(refusal.type()).isEqualTo(ProblemType.DUPLICATE);
			assertThat(values(refusal)).containsEntry("enrolmentId", id(1).value().toString());
		}

		@Test
		void allowNoActiveEnrolmentInAnotherSessionOfTheCourse() {
			RefusedException refusal = refusal(
					() -> line(5).enter(new Applicant(id(2), person(1), null, true, id(9)), now()));

			assertThat(refusal.type()).isEqualTo(ProblemType.DUPLICATE);
		}

		@Test
		void askForMembershipFirst() {
			RefusedException refusal = refusal(
					() -> line(5).enter(new Applicant(id(2), person(1), null, false, id(9)), now()));

			assertThat(refusal.type()).isEqualTo(ProblemType.FORBIDDEN);
		}

		@Test
		void holdTheQuotaOfAnOrganisationWithItsWaiters() {
			UUID startup = new UUID(1, 1);
			Line line = withQuota(1).enter(applicant(1, startup), now());

			RefusedException refusal = refusal(() -> line.enter(applicant(2, startup), now()));

			assertThat(values(refusal)).containsEntry("rule", "ORGANISATION_QUOTA").containsEntry("quota", "1");
			assertThat(line.enter(applicant(3, new UUID(2, 2)), now()).places()).hasSize(2);
		}

		@Test
		void openAndCloseTheWindow() {
			Instant opens = NOW.minus(Duration.ofDays(1));

			assertThat(values(refusal(() -> line(1).enter(applicant(1), at(opens.minusMillis(1))))))
				.containsEntry("currentStatus", "NOT_YET_OPEN");
			assertThat(line(1).enter(applicant(1), at(opens)).places()).hasSize(1);
			assertThat(values(refusal(() -> line(1).enter(applicant(1), at(START))))).containsEntry("currentStatus",
					"CLOSED");
		}

		@Test
		void explainThemselves() {
			Map<EnrolmentRule, Boolean> verdicts = entered(withoutWaitlist(1), 1).verdicts(applicant(2), NOW)
				.stream()
				.collect(java.util.stream.Collectors.toMap(Verdict::rule, Verdict::satisfied));

			assertThat(verdicts).hasSize(EnrolmentRule.values().length)
				.containsEntry(EnrolmentRule.SEAT_OR_WAITLIST, false)
				.containsEntry(EnrolmentRule.ENROLMENT_WINDOW, true);
		}

	}

	@Nested
	class WhenARequestIsRepeated {

		@Test
		void entersOnce() {
			Line line = entered(line(1), 1);

			assertThat(line.enter(applicant(1), now())).isEqualTo(line);
		}

		@Test
		void changesOnce() {
			Line full = entered(line(1), 1, 2, 3);
			Moment moment = now();
			Line line = full.cancel(seen(full, 1), false, null, moment);

			assertThat(line.cancel(seen(full, 1), false, null, moment)).isEqualTo(line);
		}

		@Test
		void refusesAChangeThatIsBasedOnAnOlderPlace() {
			Line full = entered(line(1), 1, 2);
			PlaceRevision waiting = seen(full, 2);
			Line line = cancelled(full, 1);

			assertThat(refusal(() -> line.cancel(waiting, false, null, now())).type())
				.isEqualTo(ProblemType.PRECONDITION_FAILED);
		}

	}

	private static Line approved(Line line, int number) {
		return line.approve(seen(line, number), null, now());
	}

	private static Map<String, Object> values(RefusedException refusal) {
		return Map.copyOf(refusal.values());
	}

	private static RefusedException refusal(Runnable act) {
		var caught = new RefusedException[1];
		assertThatExceptionOfType(RefusedException.class).isThrownBy(act::run).satisfies((ex) -> caught[0] = ex);
		return caught[0];
	}

}
