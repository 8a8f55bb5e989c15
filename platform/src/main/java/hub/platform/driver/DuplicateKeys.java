package hub.platform.driver;

import com.mongodb.MongoException;

/**
 * Recognises a lost race on a unique key: both codes mean "read again and answer".
 */
public final class DuplicateKeys {

	private static final int DUPLICATE_KEY = 11000;

	private static final int WRITE_CONFLICT = 112;

	private DuplicateKeys() {
	}

	public static boolean isDuplicate(MongoException exception) {
		return exception.getCode() == DUPLICATE_KEY || exception.getCode() == WRITE_CONFLICT;
	}

}
