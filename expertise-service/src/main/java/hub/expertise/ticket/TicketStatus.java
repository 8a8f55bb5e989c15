package hub.expertise.ticket;

/**
 * How far a ticket is.
 */
public enum TicketStatus {

	/** Nobody has taken it. */
	NEW,

	/** Somebody has taken it and not yet answered. */
	ASSIGNED,

	/** Support staff is at it. */
	IN_PROGRESS,

	/** Support staff cannot go on before the organisation answers. */
	WAITING_FOR_CUSTOMER,

	/** There is an answer; the organisation may say that it is none. */
	SOLVED,

	/** Done; it can be opened again for some time. */
	CLOSED,

	/** No longer needed. */
	CANCELLED;

	/** The table of moves. */
	public boolean canBecome(TicketStatus next) {
		return switch (this) {
			case NEW -> next == ASSIGNED || next == CANCELLED;
			case ASSIGNED, IN_PROGRESS -> (next == IN_PROGRESS && this == ASSIGNED) || next == WAITING_FOR_CUSTOMER
					|| next == SOLVED || next == CANCELLED;
			case WAITING_FOR_CUSTOMER -> next == IN_PROGRESS || next == SOLVED || next == CANCELLED;
			case SOLVED -> next == IN_PROGRESS || next == CLOSED;
			case CLOSED -> next == IN_PROGRESS;
			case CANCELLED -> false;
		};
	}

	/** Whether help is still owed. */
	public boolean isOpen() {
		return switch (this) {
			case NEW, ASSIGNED, IN_PROGRESS, WAITING_FOR_CUSTOMER -> true;
			case SOLVED, CLOSED, CANCELLED -> false;
		};
	}

	/** Whether nobody has to act any more. */
	public boolean isFinal() {
		return this == CLOSED || this == CANCELLED;
	}

}
