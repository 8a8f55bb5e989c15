package hub.expertise.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.web.Expected;

/**
 * All tickets, seen through what a caller can see.
 */
public interface Tickets {

	/** The next reference to read aloud, for example {@code T-2026-000123}. */
	String nextReference();

	/**
	 * Adds a ticket.
	 * @return false when its id is there already: the same operation got this far before
	 */
	boolean add(Ticket ticket);

	Optional<Ticket> find(VisibleTickets visible, TicketId id);

	/**
	 * The ticket, or the refusal that looks the same for a missing and an invisible one.
	 */
	default Ticket get(VisibleTickets visible, TicketId id) {
		return find(visible, id).orElseThrow(NotFoundException::new);
	}

	Page<Ticket> list(VisibleTickets visible, TicketCriteria criteria, PageQuery query);

	/**
	 * Replaces one version by the next in one guarded write, with its event. An operation
	 * that did so before changes nothing and gets the ticket as it now stands.
	 * @param seen the ticket as the caller saw it
	 * @param expected the version that the caller named, or any
	 * @param next may refuse
	 */
	Ticket change(VisibleTickets visible, Ticket seen, Expected expected, TicketEvent event,
			UnaryOperator<Ticket> next);

	/** Forgets messages that have reached the conversation. */
	void delivered(Ticket ticket);

	/**
	 * Tickets with messages on their way since before the instant, oldest first: what a
	 * crash left.
	 */
	List<Ticket> undeliveredSince(Instant before);

}
