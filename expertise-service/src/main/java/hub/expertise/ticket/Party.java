package hub.expertise.ticket;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;

/**
 * How one caller stands to one ticket: by role and relation, and by the scope that lets a
 * program act so.
 *
 * @param isRequester opened the ticket
 * @param isCustomer may act for the organisation that asked
 * @param isOwner may also correct what the ticket says: the requester and administrators
 * @param isStaff may act for the factory that handles it
 */
public record Party(Person person, boolean isRequester, boolean isCustomer, boolean isOwner, boolean isStaff) {

	public static Party of(Caller caller, Ticket ticket) {
		Person person = Person.of(caller);
		boolean requester = person.equals(ticket.requester());
		boolean customer = caller.isMemberOf(ticket.organisationId()) && caller.hasScope("expertise:request");
		boolean administrator = caller.holdsIn(ticket.organisationId(), Role.ORG_ADMIN);
		boolean staff = caller.holdsAt(ticket.factory().id(), Role.SUPPORT_STAFF)
				&& caller.hasScope("expertise:handle");
		return new Party(person, requester, customer, customer && (requester || administrator), staff);
	}

	/**
	 * For whom this caller speaks. Who holds both roles speaks as staff, but not on his
	 * own ticket.
	 */
	public TicketSide side() {
		return (this.isStaff && !(this.isRequester && this.isCustomer)) ? TicketSide.STAFF : TicketSide.CUSTOMER;
	}

}
