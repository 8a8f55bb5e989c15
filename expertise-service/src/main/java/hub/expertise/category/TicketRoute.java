package hub.expertise.category;

/**
 * Where a new ticket goes first.
 */
public enum TicketRoute {

	/** The category names the skills that help. */
	SKILL,

	/** A person sorts it first. */
	TRIAGE

}
