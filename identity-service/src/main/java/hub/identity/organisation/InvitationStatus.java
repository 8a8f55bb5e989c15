package hub.identity.organisation;

/**
 * Where an invitation stands.
 */
public enum InvitationStatus {

	/** Waits for somebody to present its token. */
	PENDING,
	/** Somebody became a member by it. */
	ACCEPTED,
	/** Its time is over. */
	EXPIRED

}
