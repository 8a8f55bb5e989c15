package hub.expertise.ticket;

import java.util.List;

/**
 * What happened to a ticket, for those who are told about it and for the audit trail.
 *
 * @param type for example {@code expertise.ticket.claimed}
 * @param action for example {@code ticket.claim}
 * @param changed names of the members that changed
 */
public record TicketEvent(String type, String action, List<String> changed) {

	public static final TicketEvent CREATED = of("created", "create");

	public static final TicketEvent CLAIMED = of("claimed", "claim", "status", "assignee");

	public static final TicketEvent ASKED = of("asked", "ask-customer", "status");

	public static final TicketEvent SOLVED = of("solved", "solve", "status");

	public static final TicketEvent REOPENED = of("reopened", "reopen", "status");

	public static final TicketEvent CLOSED = of("closed", "close", "status");

	public static final TicketEvent CANCELLED = of("cancelled", "cancel", "status");

	/** Somebody wrote a public message; it may have moved the ticket too. */
	public static final TicketEvent MESSAGED = of("messaged", "message", "status", "lastMessageAt");

	public TicketEvent {
		changed = List.copyOf(changed);
	}

	public static TicketEvent updated(List<String> changed) {
		return new TicketEvent("expertise.ticket.updated", "ticket.update", changed);
	}

	private static TicketEvent of(String participle, String verb, String... changed) {
		return new TicketEvent("expertise.ticket." + participle, "ticket." + verb, List.of(changed));
	}

}
