package hub.access.mode;

/**
 * What is done to an application between its submission and its decision. The sources
 * name the same step differently.
 */
public enum EvaluationStep {

	/** Whether the applicant may ask, by an operator. */
	ELIGIBILITY("eligibility-decisions"),
	/** Whether the work fits the machine, by an operator. */
	TECHNICAL_ASSESSMENT("technical-assessments"),
	/** Whether the work deserves the hours, by reviewers. */
	PEER_REVIEW("reviews"),
	/** The decision itself, by an operator. */
	DECISION("decisions");

	private final String action;

	EvaluationStep(String action) {
		this.action = action;
	}

	/** The operation that carries the step out, as its last path segment. */
	public String action() {
		return this.action;
	}

	/** The step that a word of the sources means. */
	public static EvaluationStep of(String word) {
		return switch (word) {
			case "eligibility", "administrative" -> ELIGIBILITY;
			case "technical-assessment", "technical-review" -> TECHNICAL_ASSESSMENT;
			case "peer-review", "scientific-review" -> PEER_REVIEW;
			case "decision" -> DECISION;
			default -> throw new IllegalArgumentException("No step is called " + word);
		};
	}

}
