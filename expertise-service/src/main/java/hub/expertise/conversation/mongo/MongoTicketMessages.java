package hub.expertise.conversation.mongo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Repository;

import hub.expertise.conversation.TicketMessages;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketMessage;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;

/**
 * Public messages in the store. The event of a message rides in the ticket that took it.
 */
@Repository
class MongoTicketMessages implements TicketMessages {

	private final VersionedCollection<TicketMessageDocument> messages;

	MongoTicketMessages(VersionedCollections collections) {
		this.messages = collections.of("ticketMessages", TicketMessageDocument.class, List.of(OfTicket.index()));
	}

	@Override
	public void add(Ticket ticket, TicketMessage message) {
		this.messages.insert(TicketMessageDocument.of(ticket, message), Change.none());
	}

	@Override
	public Optional<TicketMessage> find(Ticket ticket, UUID messageId) {
		return this.messages.find(OfTicket.one(ticket, messageId)).map(TicketMessageDocument::toDomain);
	}

	@Override
	public Page<TicketMessage> list(Ticket ticket, PageQuery query) {
		return this.messages.page(OfTicket.all(ticket), query).map(TicketMessageDocument::toDomain);
	}

}
