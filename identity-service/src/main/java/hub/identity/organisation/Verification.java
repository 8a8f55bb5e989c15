package hub.identity.organisation;

/**
 * Whether an operator has compared an organisation with the public register.
 */
public enum Verification {

	PENDING, VERIFIED, REFUSED

}
