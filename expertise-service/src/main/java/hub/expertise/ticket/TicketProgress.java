package hub.expertise.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a ticket is, since when and why.
 *
 * @param reason what was said with the last move
 * @param solvedAt absent while help is owed
 * @param closedAt when it was closed or cancelled
 * @param reopenUntil until when a closed ticket can be opened again
 */
public record TicketProgress(TicketStatus status, Instant since, @Nullable String reason, @Nullable Instant solvedAt,
		@Nullable Instant closedAt, @Nullable Instant reopenUntil) {

	static TicketProgress opened(Instant now) {
		return new TicketProgress(TicketStatus.NEW, now, null, null, null, null);
	}

	/** To a status in which help is owed. */
	TicketProgress to(TicketStatus open, @Nullable String why, Instant now) {
		return new TicketProgress(open, now, why, null, null, null);
	}

	TicketProgress solved(Instant now) {
		return new TicketProgress(TicketStatus.SOLVED, now, null, now, null, null);
	}

	TicketProgress closed(@Nullable String why, Instant now, Instant until) {
		return new TicketProgress(TicketStatus.CLOSED, now, why, this.solvedAt, now, until);
	}

	TicketProgress cancelled(@Nullable String why, Instant now) {
		return new TicketProgress(TicketStatus.CANCELLED, now, why, null, now, null);
	}

	/** Whether it is solved, or closed so lately that it can be opened again. */
	boolean canReopen(Instant now) {
		return switch (this.status) {
			case SOLVED -> true;
			case CLOSED -> this.reopenUntil != null && now.isBefore(this.reopenUntil);
			default -> false;
		};
	}

}
