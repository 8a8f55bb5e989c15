package hub.expertise.helpdesk;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import hub.expertise.category.TicketCategory;
import hub.expertise.ticket.Party;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketAction;
import hub.expertise.ticket.TicketContent;
import hub.expertise.ticket.TicketEvent;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.Tickets;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.caller.Caller;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.web.Expected;

/**
 * Corrects what a ticket says.
 */
@Service
public class UpdatingTickets {

	private final Tickets tickets;

	private final TicketReferences references;

	private final InstantSource clock;

	UpdatingTickets(Tickets tickets, TicketReferences references, InstantSource clock) {
		this.tickets = tickets;
		this.references = references;
		this.clock = clock;
	}

	public Ticket update(Caller caller, TicketId id, Expected expected, UnaryOperator<TicketContent> edit) {
		VisibleTickets visible = VisibleTickets.of(caller);
		Ticket seen = this.tickets.get(visible, id);
		Party party = Party.of(caller, seen);
		if (!expected.accepts(seen.version())) {
			throw new RefusedException(ProblemType.PRECONDITION_FAILED);
		}
		seen.require(TicketAction.UPDATE, party, this.clock.instant());
		TicketContent corrected = edit.apply(seen.content());
		TicketCategory category = this.references.check(corrected.category(), newProject(seen.content(), corrected),
				seen.organisationId());
		TicketEvent event = TicketEvent.updated(seen.content().differences(corrected));
		return this.tickets.change(visible, seen, expected, event,
				(ticket) -> ticket.update(party, corrected, skills(ticket, category), this.clock.instant()));
	}

	/**
	 * A project that was checked before is not checked again: it may have ended since.
	 */
	private static @Nullable UUID newProject(TicketContent before, TicketContent after) {
		return Objects.equals(before.projectId(), after.projectId()) ? null : after.projectId();
	}

	private static List<String> skills(Ticket ticket, TicketCategory category) {
		return ticket.content().category().equals(category.slug()) ? ticket.requiredSkills() : category.defaultSkills();
	}

}
