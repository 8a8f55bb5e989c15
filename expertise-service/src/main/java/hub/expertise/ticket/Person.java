package hub.expertise.ticket;

import hub.platform.caller.Caller;

/**
 * Somebody who signs in, or a program that acts for an organisation. A subject means
 * something only together with its issuer.
 */
public record Person(String issuer, String subject) {

	public static Person of(Caller caller) {
		return new Person(caller.issuer(), caller.subject());
	}

}
