package hub.training.seat;

import java.time.Instant;
import java.util.Map;

import hub.platform.problem.RefusedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static hub.training.seat.EnrolmentStatus.CONFIRMED;
import static hub.training.seat.EnrolmentStatus.DECLINED;
import static hub.training.seat.EnrolmentStatus.EXPIRED;
import static hub.training.seat.EnrolmentStatus.OFFERED;
import static hub.training.seat.EnrolmentStatus.REQUESTED;
import static hub.training.seat.EnrolmentStatus.WAITLISTED;
import static hub.training.seat.LineFixtures.NOW;
import static hub.training.seat.LineFixtures.OFFER;
import static hub.training.seat.LineFixtures.START;
import static hub.training.seat.LineFixtures.applicant;
import static hub.training.seat.LineFixtures.at;
import static hub.training.seat.LineFixtures.cancelled;
import static hub.training.seat.LineFixtures.entered;
import static hub.training.seat.LineFixtures.id;
import static hub.training.seat.LineFixtures.line;
import static hub.training.seat.LineFixtures.now;
import static hub.training.seat.LineFixtures.resized;
import static hub.training.seat.LineFixtures.seen;
import static hub.training.seat.LineFixtures.status;
import static hub.training.seat.LineFixtures.withApproval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FreedSeatTests {

	@Nested
	class WhenASeatBecomesFree {

		@Test
		void offersItToTheFirstInLineUntilTheDeadline() {
			Line line = cancelled(entered(line(1), 1, 2, 3), 1);

			assertThat(status(line, 2)).isEqualTo(OFFERED);
			assertThat(line.find(id(2)).orElseThrow().offerEndsAt()).isEqualTo(NOW.plus(OFFER));
			assertThat(status(line, 3)).isEqualTo(WAITLISTED);
		}

		@Test
		void letsNoNewcomerSlipIn() {
			Line line = entered(cancelled(entered(line(1), 1, 2), 1), 3);

			assertThat(status(line, 3)).isEqualTo(WAITLISTED);
		}

		@Test
		void givesAFurtherSeatThatNobodyWaitsForToANewcomer() {
			Line line = entered(cancelled(cancelled(entered(line(2), 1, 2, 3), 1), 2), 4);

			assertThat(status(line, 3)).isEqualTo(OFFERED);
			assertThat(status(line, 4)).isEqualTo(CONFIRMED);
		}

		@Test
		void passesItOnOnceWhenTheOfferEnds() {
			Line offered = cancelled(entered(line(1), 1, 2, 3), 1);

			Line line = offered.advance(at(NOW.plus(OFFER)));

			assertThat(status(line, 2)).isEqualTo(EXPIRED);
			assertThat(status(line, 3)).isEqualTo(OFFERED);
			assertThat(line.find(id(3)).orElseThrow().offerEndsAt()).isEqualTo(NOW.plus(OFFER).plus(OFFER));
		}

		@Test
		void endsAnOfferWhenEnrolmentClosesAtTheLatest() {
			Instant justBefore = START.minusSeconds(60);
			Line full = entered(line(1), 1, 2);

			Line line = full.cancel(seen(full, 1), true, null, at(justBefore));

			assertThat(line.find(id(2)).orElseThrow().offerEndsAt()).isEqualTo(START);
		}

		@Test
		void offersNothingOnceEnrolmentHasClosed() {
			Line full = entered(line(1), 1, 2);

			Line line = full.cancel(seen(full, 1), true, null, at(START));

			assertThat(status(line, 2)).isEqualTo(EXPIRED);
		}

	}

	@Nested
	class WhenTheNumberOfSeatsChanges {

		@Test
		void offersExactlyTheDifference() {
			Line line = resized(entered(line(1), 1, 2, 3, 4), 3).advance(now());

			assertThat(line.places()).extracting(Place::status)
				.containsExactly(CONFIRMED, OFFERED, OFFERED, WAITLISTED);
		}

		@Test
		void takesNobodysPlaceAway() {
			Line line = resized(entered(line(3), 1, 2, 3), 1).advance(now());

			assertThat(line.places()).extracting(Place::status).containsOnly(CONFIRMED);
			assertThat(line.seatsFree()).hasValue(0);
		}

		@Test
		void offersASeatToEverybodyWhenTheLimitGoes() {
			Line line = resized(entered(line(0), 1, 2), null).advance(now());

			assertThat(line.places()).extracting(Place::status).containsOnly(OFFERED);
		}

	}

	@Nested
	class WhenASeatIsOffered {

		private final Line offered = cancelled(entered(line(1), 1, 2, 3), 1);

		@Test
		void confirmsWhoAccepts() {
			Line line = this.offered.accept(seen(this.offered, 2), null, now());

			assertThat(status(line, 2)).isEqualTo(CONFIRMED);
			assertThat(line.held()).isEqualTo(1);
		}

		@Test
		void refusesWhoAcceptsOneInstantLate() {
			RefusedException refusal = refusal(
					() -> this.offered.accept(seen(this.offered, 2), null, at(NOW.plus(OFFER))));

			assertThat(refusal.key()).isEqualTo("offer-ended");
			assertThat(values(refusal)).containsEntry("currentStatus", "EXPIRED");
		}

		@Test
		void takesTheLastInstant() {
			Line line = this.offered.accept(seen(this.offered, 2), null, at(NOW.plus(OFFER).minusMillis(1)));

			assertThat(status(line, 2)).isEqualTo(CONFIRMED);
		}

		@Test
		void passesItOnWhenRefused() {
			Line line = this.offered.refuse(seen(this.offered, 2), "busy", now());

			assertThat(status(line, 2)).isEqualTo(DECLINED);
			assertThat(line.find(id(2)).orElseThrow().reason()).isEqualTo("busy");
			assertThat(status(line, 3)).isEqualTo(OFFERED);
		}

		@Test
		void refusesTheAnswerOfWhoWasNotAsked() {
			RefusedException refusal = refusal(() -> this.offered.accept(seen(this.offered, 3), null, now()));

			assertThat(refusal.key()).isEqualTo("enrolment-not-offered");
		}

		@Test
		void neverBypassesApproval() {
			Line full = entered(withApproval(1, true), 1, 2);
			Line freed = cancelled(full, 1);

			Line line = freed.accept(seen(freed, 2), null, now());

			assertThat(status(line, 2)).isEqualTo(REQUESTED);
			assertThat(line.held()).isEqualTo(1);
		}

		@Test
		void keepsTheAcceptedSeatForTheApprovalEvenWhereRequestsHoldNone() {
			Line freed = cancelled(approved(entered(withApproval(1, false), 1), 1).enter(applicant(2), now()), 1);

			Line line = freed.accept(seen(freed, 2), null, now());

			assertThat(line.held()).isEqualTo(1);
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
