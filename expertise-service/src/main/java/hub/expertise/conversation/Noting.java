package hub.expertise.conversation;

import java.time.InstantSource;
import java.util.UUID;

import org.springframework.stereotype.Service;

import hub.expertise.ticket.Person;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.Tickets;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.web.Expected;

/**
 * Writes and reads what support staff notes about a ticket. A note changes nothing of the
 * ticket, or its version would tell others that there is one.
 */
@Service
public class Noting {

	private final Tickets tickets;

	private final TicketNotes notes;

	private final Operations operations;

	private final InstantSource clock;

	Noting(Tickets tickets, TicketNotes notes, Operations operations, InstantSource clock) {
		this.tickets = tickets;
		this.notes = notes;
		this.operations = operations;
		this.clock = clock;
	}

	public TicketNote write(Caller caller, TicketId id, Expected expected, String text) {
		Ticket ticket = handled(caller, id);
		UUID noteId = this.operations.current().id();
		return this.notes.find(ticket, noteId).orElseGet(() -> {
			if (!expected.accepts(ticket.version())) {
				throw new RefusedException(ProblemType.PRECONDITION_FAILED);
			}
			TicketNote note = new TicketNote(noteId, id, Person.of(caller), text, this.clock.instant());
			return this.notes.add(ticket, note) ? note : this.notes.find(ticket, noteId).orElse(note);
		});
	}

	public TicketNote get(Caller caller, TicketId id, UUID noteId) {
		return this.notes.find(handled(caller, id), noteId).orElseThrow(NotFoundException::new);
	}

	public Page<TicketNote> list(Caller caller, TicketId id, PageQuery query) {
		return this.notes.list(handled(caller, id), query);
	}

	/**
	 * For anybody but its support staff a ticket has no notes, not even an empty list of
	 * them.
	 */
	private Ticket handled(Caller caller, TicketId id) {
		Ticket ticket = this.tickets.get(VisibleTickets.of(caller), id);
		if (!caller.holdsAt(ticket.factory().id(), Role.SUPPORT_STAFF)) {
			throw new NotFoundException();
		}
		return ticket;
	}

}
