package hub.expertise.category;

/**
 * How urgent a ticket is, from the least to the most.
 */
public enum TicketPriority {

	LOW, NORMAL, HIGH, URGENT;

	/** Grows with the urgency; what lists are sorted by. */
	public int rank() {
		return ordinal() + 1;
	}

}
