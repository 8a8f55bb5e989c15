package hub.expertise.conversation;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

import hub.expertise.helpdesk.Correspondence;
import hub.expertise.ticket.MessageKind;
import hub.expertise.ticket.Party;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketEvent;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.TicketMessage;
import hub.expertise.ticket.Tickets;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.caller.Caller;
import hub.platform.idempotency.Operations;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.web.Expected;

/**
 * Writes and reads the public messages of a ticket.
 */
@Service
public class Conversing {

	private final Tickets tickets;

	private final TicketMessages messages;

	private final Correspondence correspondence;

	private final Operations operations;

	private final InstantSource clock;

	Conversing(Tickets tickets, TicketMessages messages, Correspondence correspondence, Operations operations,
			InstantSource clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.correspondence = correspondence;
		this.operations = operations;
		this.clock = clock;
	}

	/** Writes a message; the ticket takes it and moves on in the same write. */
	public TicketMessage write(Caller caller, TicketId id, Expected expected, String text) {
		VisibleTickets visible = VisibleTickets.of(caller);
		Ticket seen = this.tickets.get(visible, id);
		Party party = Party.of(caller, seen);
		TicketMessage message = new TicketMessage(this.operations.current().id(), id, MessageKind.MESSAGE,
				party.person(), party.side(), text, this.clock.instant());
		Ticket heard = this.tickets.change(visible, seen, expected, TicketEvent.MESSAGED,
				(ticket) -> ticket.hear(party, message));
		this.correspondence.deliver(heard);
		return find(heard, message.id()).orElse(message);
	}

	public TicketMessage get(Caller caller, TicketId id, UUID messageId) {
		return find(this.tickets.get(VisibleTickets.of(caller), id), messageId).orElseThrow(NotFoundException::new);
	}

	public Page<TicketMessage> list(Caller caller, TicketId id, PageQuery query) {
		return this.messages.list(this.tickets.get(VisibleTickets.of(caller), id), query);
	}

	/** A message can be read from the moment that its ticket has taken it. */
	private Optional<TicketMessage> find(Ticket ticket, UUID messageId) {
		return this.messages.find(ticket, messageId)
			.or(() -> ticket.outbound().stream().filter((message) -> message.id().equals(messageId)).findFirst());
	}

}
