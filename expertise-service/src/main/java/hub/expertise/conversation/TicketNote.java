package hub.expertise.conversation;

import java.time.Instant;
import java.util.UUID;

import hub.expertise.ticket.Person;
import hub.expertise.ticket.TicketId;

/**
 * What support staff writes for each other about a ticket. Nobody else can tell that
 * there is one. It is never changed.
 */
public record TicketNote(UUID id, TicketId ticketId, Person author, String text, Instant createdAt) {
}
