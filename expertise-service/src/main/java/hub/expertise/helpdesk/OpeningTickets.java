package hub.expertise.helpdesk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import org.springframework.stereotype.Service;

import hub.expertise.category.TicketCategory;
import hub.expertise.ticket.HandlingFactory;
import hub.expertise.ticket.Person;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.Tickets;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.caller.Caller;
import hub.platform.idempotency.Operations;
import hub.platform.problem.ForbiddenException;

/**
 * Opens tickets for the organisations of their requesters. The hub's own factory handles
 * them.
 */
@Service
public class OpeningTickets {

	private final Tickets tickets;

	private final TicketReferences references;

	private final Operations operations;

	private final InstantSource clock;

	private final HandlingFactory factory;

	OpeningTickets(Tickets tickets, TicketReferences references, Operations operations, InstantSource clock,
			TicketProperties properties) {
		this.tickets = tickets;
		this.references = references;
		this.operations = operations;
		this.clock = clock;
		this.factory = HandlingFactory.of(properties.factorySlug());
	}

	public Ticket open(Caller caller, TicketDraft draft) {
		if (!caller.isMemberOf(draft.organisationId())) {
			throw new ForbiddenException("ticket.not-a-member", Map.of("organisationId", draft.organisationId()));
		}
		TicketId id = new TicketId(this.operations.current().id());
		VisibleTickets visible = VisibleTickets.of(caller);
		// A retry after a crash finds what the first attempt stored, whatever became of
		// the project since.
		return this.tickets.find(visible, id).orElseGet(() -> {
			Ticket ticket = describe(id, caller, draft);
			return this.tickets.add(ticket) ? ticket : this.tickets.get(visible, id);
		});
	}

	private Ticket describe(TicketId id, Caller caller, TicketDraft draft) {
		TicketCategory category = this.references.check(draft.category(), draft.projectId(), draft.organisationId());
		Instant now = this.clock.instant();
		return Ticket.open(id, this.tickets.nextReference(), draft.organisationId(), this.factory,
				draft.content(category), category.defaultSkills(), Person.of(caller), now);
	}

}
