package hub.expertise.conversation;

import java.util.Optional;
import java.util.UUID;

import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketMessage;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;

/**
 * The public messages of all tickets. Whoever has got the ticket may read its messages.
 */
public interface TicketMessages {

	/**
	 * Adds a message to its ticket's conversation; one that is there already stays as it
	 * is.
	 */
	void add(Ticket ticket, TicketMessage message);

	Optional<TicketMessage> find(Ticket ticket, UUID messageId);

	Page<TicketMessage> list(Ticket ticket, PageQuery query);

}
