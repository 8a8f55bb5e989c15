package hub.identity.signin;

/**
 * Counts failed sign-ins, for each account from each address and for each address, so
 * that a password cannot be guessed and nobody can lock another person out.
 */
public interface Attempts {

	/** Whether this address may still try this account. */
	boolean mayTry(String account, String address);

	void recordFailure(String account, String address);

	/** Forgets the failures on the account from the address, after a success. */
	void recordSuccess(String account, String address);

}
