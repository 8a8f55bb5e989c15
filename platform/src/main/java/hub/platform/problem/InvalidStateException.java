package hub.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * The thing is in a state that does not allow this; says which actions are allowed.
 */
public final class InvalidStateException extends RefusedException {

	public InvalidStateException(String key, String currentStatus, List<String> allowedActions) {
		super(ProblemType.INVALID_STATE, key, Map.of("currentStatus", currentStatus, "allowedActions", allowedActions));
	}

}
