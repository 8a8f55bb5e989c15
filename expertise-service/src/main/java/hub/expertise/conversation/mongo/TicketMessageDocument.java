package hub.expertise.conversation.mongo;

import java.time.Instant;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;

import hub.expertise.ticket.MessageKind;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.TicketMessage;
import hub.expertise.ticket.TicketSide;

/**
 * A public message as it is stored: a document of its own, so that the ten-thousandth
 * costs no more than the first.
 */
public record TicketMessageDocument(@BsonId UUID id, long version, UUID organisationId, UUID ticketId, String kind,
		PersonPart author, String side, String text, Instant createdAt) {

	static TicketMessageDocument of(Ticket ticket, TicketMessage message) {
		return new TicketMessageDocument(message.id(), 1, ticket.organisationId(), ticket.id().value(),
				message.kind().name(), PersonPart.of(message.author()), message.side().name(), message.text(),
				message.createdAt());
	}

	TicketMessage toDomain() {
		return new TicketMessage(this.id, new TicketId(this.ticketId), MessageKind.valueOf(this.kind),
				this.author.toDomain(), TicketSide.valueOf(this.side), this.text, this.createdAt);
	}

}
