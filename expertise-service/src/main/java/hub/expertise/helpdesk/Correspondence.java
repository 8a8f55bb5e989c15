package hub.expertise.helpdesk;

import hub.expertise.ticket.Ticket;

/**
 * Takes the messages that a ticket has decided on into its conversation.
 */
@FunctionalInterface
public interface Correspondence {

	/**
	 * Delivers all messages that are on their way; those already delivered stay as they
	 * are.
	 */
	void deliver(Ticket ticket);

}
