package hub.platform.problem;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A refusal that its caller can understand: a type, a key that finds the sentence in the
 * caller's language, and the values that fill it and travel as members of the problem.
 * Knows nothing of HTTP beyond its type.
 */
public class RefusedException extends RuntimeException {

	private final ProblemType type;

	private final @Nullable String key;

	private final transient Map<String, ?> values;

	private final transient List<FieldError> errors;

	public RefusedException(ProblemType type) {
		this(type, null, Map.of(), List.of());
	}

	/**
	 * A refusal with its own sentence.
	 * @param key key of the sentence in a bundle of refusals
	 * @param values the rule, the caller's value and what would change the answer; shown
	 * to the caller
	 */
	public RefusedException(ProblemType type, String key, Map<String, ?> values) {
		this(type, key, values, List.of());
	}

	protected RefusedException(ProblemType type, @Nullable String key, Map<String, ?> values, List<FieldError> errors) {
		super(type.slug() + ((key != null) ? ": " + key : ""), null, false, false);
		this.type = type;
		this.key = key;
		this.values = Map.copyOf(values);
		this.errors = List.copyOf(errors);
	}

	public final ProblemType type() {
		return this.type;
	}

	/** Key of the sentence; absent when the type's own sentence says it all. */
	public final @Nullable String key() {
		return this.key;
	}

	public final Map<String, ?> values() {
		return this.values;
	}

	public final List<FieldError> errors() {
		return this.errors;
	}

}
