package hub.expertise.ticket;

import java.util.Locale;

/**
 * What can be done with a ticket, and by whom.
 */
public enum TicketAction {

	UPDATE, CLAIMS, MESSAGES, NOTES, CUSTOMER_REQUESTS, SOLUTIONS, REOPENINGS, CLOSURES, CANCELLATIONS;

	/** As it is called on the wire: the last path segment of its operation. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Whether somebody who stands so to the ticket may do it at all, in whatever state it
	 * is.
	 */
	boolean isFor(Party party) {
		return switch (this) {
			case UPDATE -> party.isOwner() || party.isStaff();
			case MESSAGES, REOPENINGS, CLOSURES -> party.isCustomer() || party.isStaff();
			case CANCELLATIONS -> party.isCustomer();
			case CLAIMS, NOTES, CUSTOMER_REQUESTS, SOLUTIONS -> party.isStaff();
		};
	}

	/** The key of the sentence that tells others who may. */
	public String refusal() {
		return switch (this) {
			case UPDATE -> "ticket.owner-or-staff";
			case MESSAGES, REOPENINGS, CLOSURES -> "ticket.customer-or-staff";
			case CANCELLATIONS -> "ticket.customer-only";
			case CLAIMS, NOTES, CUSTOMER_REQUESTS, SOLUTIONS -> "ticket.staff-only";
		};
	}

}
