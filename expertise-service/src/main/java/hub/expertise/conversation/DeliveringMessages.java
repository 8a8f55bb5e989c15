package hub.expertise.conversation;

import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

import hub.expertise.helpdesk.Correspondence;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.Tickets;
import hub.platform.time.DueWork;

/**
 * Takes the messages that tickets have decided on into their conversations. The decision
 * is one write of the ticket; this may be repeated until it is done, by a retry of the
 * caller or by the sweep.
 */
@Service
class DeliveringMessages implements Correspondence, DueWork {

	private static final Logger logger = LoggerFactory.getLogger(DeliveringMessages.class);

	/** Younger messages are in the hands of the request that brought them. */
	private static final Duration GRACE = Duration.ofSeconds(30);

	private final Tickets tickets;

	private final TicketMessages messages;

	DeliveringMessages(Tickets tickets, TicketMessages messages) {
		this.tickets = tickets;
		this.messages = messages;
	}

	@Override
	public void deliver(Ticket ticket) {
		if (!ticket.outbound().isEmpty()) {
			ticket.outbound().forEach((message) -> this.messages.add(ticket, message));
			this.tickets.delivered(ticket);
		}
	}

	/** One ticket that fails does not keep the others waiting. */
	@Override
	public void runDue(Instant now) {
		for (Ticket ticket : this.tickets.undeliveredSince(now.minus(GRACE))) {
			try {
				deliver(ticket);
			}
			catch (RuntimeException ex) {
				logger.warn("Messages of ticket {} were not delivered and will be tried again", ticket.id().value(),
						ex);
			}
		}
	}

}
