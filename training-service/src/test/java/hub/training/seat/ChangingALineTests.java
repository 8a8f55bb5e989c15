package hub.training.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import hub.platform.problem.RefusedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static hub.training.seat.EnrolmentStatus.CANCELLED;
import static hub.training.seat.EnrolmentStatus.CONFIRMED;
import static hub.training.seat.EnrolmentStatus.DECLINED;
import static hub.training.seat.EnrolmentStatus.EXPIRED;
import static hub.training.seat.EnrolmentStatus.OFFERED;
import static hub.training.seat.EnrolmentStatus.WAITLISTED;
import static hub.training.seat.LineFixtures.END;
import static hub.training.seat.LineFixtures.NOW;
import static hub.training.seat.LineFixtures.OFFER;
import static hub.training.seat.LineFixtures.START;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangingALineTests {

	@Nested
	class WhenATrainerDecides {

		@Test
		void confirmsAnApprovedRequest() {
			Line line = approved(entered(withApproval(1, true), 1), 1);

			assertThat(status(line, 1)).isEqualTo(CONFIRMED);
		}

		@Test
		void offersTheSeatOfADeclinedRequest() {
			Line full = entered(withApproval(1, true), 1, 2);

			Line line = full.decline(seen(full, 1), "no GPU experience", now());

			assertThat(status(line, 1)).isEqualTo(DECLINED);
			assertThat(status(line, 2)).isEqualTo(OFFERED);
		}

		@Test
		void letsAnApprovedRequestWaitWhenTheSeatsAreGone() {
			Line both = entered(withApproval(1, false), 1, 2);

			Line line = approved(approved(both, 1), 2);

			assertThat(status(line, 2)).isEqualTo(WAITLISTED);
		}

		@Test
		void confirmsTheAcceptedOfferOfWhoWasApprovedBefore() {
			Line waiting = approved(approved(entered(withApproval(1, false), 1, 2), 1), 2);
			Line freed = cancelled(waiting, 1);

			Line line = freed.accept(seen(freed, 2), null, now());

			assertThat(status(line, 2)).isEqualTo(CONFIRMED);
		}

		@Test
		void refusesToDecideTwice() {
			Line line = approved(entered(withApproval(1, true), 1), 1);

			assertThat(refusal(() -> line.approve(seen(line, 1), null, now())).key())
				.isEqualTo("enrolment-not-requested");
		}

	}

	@Nested
	class WhenSomebodyCancels {

		@Test
		void holdsTheDeadlineForAConfirmedSeat() {
			Line line = entered(line(1), 1);
			Instant late = START.minus(Duration.ofDays(1));

			RefusedException refusal = refusal(() -> line.cancel(seen(line, 1), false, null, at(late)));

			assertThat(refusal.key()).isEqualTo("cancellation-closed");
			assertThat(values(refusal)).containsEntry("closedAt", late.toString());
		}

		@Test
		void letsATrainerCancelUntilTheEnd() {
			Line line = entered(line(1), 1);

			assertThat(status(line.cancel(seen(line, 1), true, null, at(END.minusMillis(1))), 1)).isEqualTo(CANCELLED);
			assertThat(refusal(() -> line.cancel(seen(line, 1), true, null, at(END))).key())
				.isEqualTo("cancellation-closed");
		}

		@Test
		void sendsWhoComesBackToTheEndOfTheLine() {
			Line line = cancelled(entered(line(1), 1, 2, 3), 2).enter(new Applicant(id(4), person(2), null, true, null),
					now());

			assertThat(line.positionOf(id(3))).hasValue(1);
			assertThat(line.positionOf(id(4))).hasValue(2);
		}

	}

	@Nested
	class WhenTimePasses {

		@Test
		void endsWhatWaitsWhenEnrolmentCloses() {
			Line line = entered(line(1), 1, 2).advance(at(START));

			assertThat(status(line, 1)).isEqualTo(CONFIRMED);
			assertThat(status(line, 2)).isEqualTo(EXPIRED);
		}

		@Test
		void endsUndecidedRequestsAtTheStart() {
			assertThat(status(entered(withApproval(1, true), 1).advance(at(START)), 1)).isEqualTo(EXPIRED);
		}

		@Test
		void knowsWhenItMustBeLookedAtAgain() {
			Line full = entered(line(1), 1, 2);

			assertThat(entered(line(1), 1).dueAt()).isEmpty();
			assertThat(full.dueAt()).hasValue(START);
			assertThat(cancelled(full, 1).dueAt()).hasValue(NOW.plus(OFFER));
		}

	}

	@Nested
	class WhenEnrolmentsHaveFollowed {

		@Test
		void forgetsThatTheyHadTo() {
			Line line = entered(line(1), 1);

			Line settled = line.settle(Set.of(seen(line, 1)));

			assertThat(line.settleBy()).hasValue(NOW.plusSeconds(60));
			assertThat(settled.settleBy()).isEmpty();
			assertThat(status(settled, 1)).isEqualTo(CONFIRMED);
		}

		@Test
		void forgetsEndedPlaces() {
			Line line = cancelled(entered(line(1), 1), 1);

			assertThat(line.settle(Set.of(seen(line, 1))).places()).isEmpty();
		}

		@Test
		void remembersAPlaceThatHasChangedSince() {
			Line before = entered(line(1), 1);
			Line line = cancelled(before, 1);

			assertThat(line.settle(Set.of(seen(before, 1)))).isEqualTo(line);
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
