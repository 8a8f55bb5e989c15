package hub.expertise.ticket;

/**
 * The two sides of a conversation.
 */
public enum TicketSide {

	CUSTOMER, STAFF

}
