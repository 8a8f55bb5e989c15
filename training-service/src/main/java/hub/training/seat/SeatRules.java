package hub.training.seat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a session says about its seats.
 *
 * @param seats 0 makes everybody wait, absent means no limit
 * @param startsAt of the session; nobody gets a seat afterwards
 * @param endsAt of the session
 * @param enrolmentOpensAt absent means open already
 * @param enrolmentClosesAt absent means at the start
 * @param cancellationClosesAt absent means at the start
 * @param pendingHoldsSeat whether a request keeps a seat while it waits for its approval
 * @param quotaPerOrganisation most active enrolments of one organisation, waiting ones
 * included; absent means no limit
 */
public record SeatRules(@Nullable Integer seats, Instant startsAt, Instant endsAt, @Nullable Instant enrolmentOpensAt,
		@Nullable Instant enrolmentClosesAt, @Nullable Instant cancellationClosesAt, boolean approvalRequired,
		boolean pendingHoldsSeat, boolean waitlist, @Nullable Integer quotaPerOrganisation, OfferWindow offerWindow) {

	/** Enrolment and offers end here, at the latest when the session starts. */
	public Instant closesAt() {
		return (this.enrolmentClosesAt != null && this.enrolmentClosesAt.isBefore(this.startsAt))
				? this.enrolmentClosesAt : this.startsAt;
	}

	/** Until when a confirmed seat can be given up. */
	public Instant cancellableUntil() {
		return (this.cancellationClosesAt != null) ? this.cancellationClosesAt : this.startsAt;
	}

	public boolean hasOpened(Instant now) {
		return this.enrolmentOpensAt == null || !now.isBefore(this.enrolmentOpensAt);
	}

	public boolean hasClosed(Instant now) {
		return !now.isBefore(closesAt());
	}

}
