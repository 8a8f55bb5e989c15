package hub.platform.problem;

/**
 * There is no such thing, or the caller may not know of it; the answer is the same.
 */
public final class NotFoundException extends RefusedException {

	public NotFoundException() {
		super(ProblemType.NOT_FOUND);
	}

}
