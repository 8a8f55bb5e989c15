package hub.identity.demo;

import java.util.List;

/**
 * The demo people for whoever starts the hub. There is a bean of this type in the demo
 * profile only; it answers once the service has started.
 */
public interface DemoAccounts {

	/** The accounts by name, without the crowd. */
	List<Account> accounts();

	/** One password for all of them. */
	String password();

	/**
	 * One account.
	 *
	 * @param name what to type at the sign-in
	 * @param describes who it is, in a few words
	 */
	record Account(String name, String describes) {
	}

}
