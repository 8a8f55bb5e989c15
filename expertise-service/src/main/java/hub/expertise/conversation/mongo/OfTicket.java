package hub.expertise.conversation.mongo;

import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;

import hub.expertise.ticket.Ticket;

/**
 * How messages and notes are found: by the tenant and the ticket, in the order in which
 * they were written.
 */
final class OfTicket {

	private static final String ORGANISATION = "organisationId";

	private static final String TICKET = "ticketId";

	private OfTicket() {
	}

	static IndexModel index() {
		return new IndexModel(Indexes.ascending(ORGANISATION, TICKET, "createdAt", "_id"));
	}

	static Bson all(Ticket ticket) {
		return Filters.and(Filters.eq(ORGANISATION, ticket.organisationId()), Filters.eq(TICKET, ticket.id().value()));
	}

	static Bson one(Ticket ticket, UUID id) {
		return Filters.and(Filters.eq("_id", id), all(ticket));
	}

}
