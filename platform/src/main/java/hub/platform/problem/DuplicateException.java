package hub.platform.problem;

import java.util.Map;

/**
 * What the caller wants to add is there already.
 */
public final class DuplicateException extends RefusedException {

	public DuplicateException(String key, Map<String, ?> values) {
		super(ProblemType.DUPLICATE, key, values);
	}

}
