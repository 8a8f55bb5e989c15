package hub.platform.store;

/**
 * A document breaks a unique index other than that of its id. The activity that knows the
 * rule turns it into a refusal in domain words.
 */
public final class DuplicateKeyException extends RuntimeException {

	DuplicateKeyException(String collection) {
		super("A unique key of " + collection + " is taken", null, false, false);
	}

}
