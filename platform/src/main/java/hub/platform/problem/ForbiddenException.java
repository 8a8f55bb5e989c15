package hub.platform.problem;

import java.util.Map;

/**
 * The caller sees the thing but may not do this to it.
 */
public final class ForbiddenException extends RefusedException {

	public ForbiddenException(String key, Map<String, ?> values) {
		super(ProblemType.FORBIDDEN, key, values);
	}

}
