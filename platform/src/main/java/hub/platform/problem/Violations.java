package hub.platform.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong so that a caller hears it all at once.
 */
public final class Violations {

	private final List<FieldError> errors = new ArrayList<>();

	public void add(FieldError error) {
		this.errors.add(error);
	}

	public boolean isEmpty() {
		return this.errors.isEmpty();
	}

	public List<FieldError> errors() {
		return List.copyOf(this.errors);
	}

	/** Refuses the request when anything was added. */
	public void throwIfAny() {
		if (!this.errors.isEmpty()) {
			throw new ValidationException(this.errors);
		}
	}

}
