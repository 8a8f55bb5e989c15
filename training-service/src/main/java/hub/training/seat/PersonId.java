package hub.training.seat;

import hub.platform.caller.Caller;

/**
 * A person: the subject of one issuer, whichever program acts for them.
 */
public record PersonId(String issuer, String subject) {

	public static PersonId of(Caller caller) {
		return new PersonId(caller.issuer(), caller.subject());
	}

	/**
	 * The person with this {@link #key()}; an issuer is an address and has no bar in it.
	 */
	public static PersonId ofKey(String key) {
		int bar = key.indexOf('|');
		return new PersonId(key.substring(0, bar), key.substring(bar + 1));
	}

	/** One string for the person. */
	public String key() {
		return this.issuer + "|" + this.subject;
	}

}
