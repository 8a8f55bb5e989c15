package hub.expertise.ticket;

/**
 * Whether a public message came alone or with a move of the ticket.
 */
public enum MessageKind {

	MESSAGE, CUSTOMER_REQUEST, SOLUTION

}
