package hub.expertise.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A public message: everybody who sees the ticket can read it. It is never changed.
 */
public record TicketMessage(UUID id, TicketId ticketId, MessageKind kind, Person author, TicketSide side, String text,
		Instant createdAt) {
}
