package hub.expertise.conversation.mongo;

import java.time.Instant;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;

import hub.expertise.conversation.TicketNote;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketId;

/**
 * A note as it is stored.
 */
public record TicketNoteDocument(@BsonId UUID id, long version, UUID organisationId, UUID ticketId, PersonPart author,
		String text, Instant createdAt) {

	static TicketNoteDocument of(Ticket ticket, TicketNote note) {
		return new TicketNoteDocument(note.id(), 1, ticket.organisationId(), ticket.id().value(),
				PersonPart.of(note.author()), note.text(), note.createdAt());
	}

	TicketNote toDomain() {
		return new TicketNote(this.id, new TicketId(this.ticketId), this.author.toDomain(), this.text, this.createdAt);
	}

}
