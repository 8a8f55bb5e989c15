package hub.identity.organisation;

import java.util.Map;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * An organisation already has as many of something as it may have.
 */
public final class TooManyException extends RefusedException {

	TooManyException(String key, int max) {
		super(ProblemType.CAPACITY_EXHAUSTED, key, Map.of("max", max));
	}

}
