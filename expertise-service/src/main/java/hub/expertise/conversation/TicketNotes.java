package hub.expertise.conversation;

import java.util.Optional;
import java.util.UUID;

import hub.expertise.ticket.Ticket;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;

/**
 * The notes of all tickets, for those who have made sure that their caller is staff.
 */
public interface TicketNotes {

	/**
	 * Adds a note.
	 * @return false when its id is there already: the same operation got this far before
	 */
	boolean add(Ticket ticket, TicketNote note);

	Optional<TicketNote> find(Ticket ticket, UUID noteId);

	Page<TicketNote> list(Ticket ticket, PageQuery query);

}
