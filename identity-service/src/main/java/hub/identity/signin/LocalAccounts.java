package hub.identity.signin;

import java.util.Optional;

import hub.identity.person.Person;

/**
 * The accounts that sign in with a password of the hub's own. Only the demo profile has
 * any.
 */
public interface LocalAccounts {

	/** Whether there is a form to sign in with at all. */
	boolean isOpen();

	/** The person with this account, when the password is right. */
	Optional<Person> authenticate(String account, String password);

}
