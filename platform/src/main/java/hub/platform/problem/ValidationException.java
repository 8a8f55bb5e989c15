package hub.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * The request breaks rules of its form; all of them are reported together.
 */
public final class ValidationException extends RefusedException {

	public ValidationException(List<FieldError> errors) {
		super(ProblemType.VALIDATION_FAILED, null, Map.of(), errors);
	}

	public ValidationException(FieldError error) {
		this(List.of(error));
	}

}
