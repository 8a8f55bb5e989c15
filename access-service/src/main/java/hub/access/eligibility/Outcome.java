package hub.access.eligibility;

/**
 * What a rule says of an applicant, from the worst to the best.
 */
public enum Outcome {

	/** The rule refuses. */
	NOT_SATISFIED,
	/** The data name a condition that they do not decide. */
	NEEDS_CONFIRMATION,
	/** The rule admits. */
	SATISFIED;

	Outcome and(Outcome other) {
		return (compareTo(other) <= 0) ? this : other;
	}

}
