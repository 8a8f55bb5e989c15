package hub.catalog.estimate;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;

/**
 * A piece of work to be estimated.
 *
 * @param parameters those that take part in one token
 * @param tokens read in all passes; for inference read and written
 * @param hoursWanted wall-clock hours to be done in; absent when there is no hurry
 * @param sequenceLength tokens of one sequence
 */
public record Work(Method method, long parameters, long tokens, Precision precision, @Nullable Double hoursWanted,
		int sequenceLength) {

	/** Tokens of one sequence when nobody says otherwise. */
	public static final int USUAL_SEQUENCE = 4096;

	/** Refuses a precision that the method cannot be carried out in. */
	public Work {
		if (!precision.suits(method)) {
			Method wanted = method;
			throw new ValidationException(FieldError.member("/precision", "NOT_FOR_METHOD", Map.of("method", method,
					"allowed", Arrays.stream(Precision.values()).filter((each) -> each.suits(wanted)).toList())));
		}
	}

	/** Floating-point operations in all. */
	public double operations() {
		return (double) this.method.operationsPerParameterAndToken() * this.parameters * this.tokens;
	}

}
