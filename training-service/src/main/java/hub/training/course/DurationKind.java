package hub.training.course;

/**
 * How well a duration is known.
 */
public enum DurationKind {

	/** The material says so. */
	STATED,
	/** Added up from its published schedule. */
	DERIVED,
	/** A guess. */
	ESTIMATED

}
