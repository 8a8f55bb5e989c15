package hub.training.seat;

import hub.platform.problem.ProblemType;

/**
 * What an enrolment is checked against, in the order in which a refusal names it.
 */
public enum EnrolmentRule {

	/** Enrolling is for members of an organisation. */
	MEMBERSHIP(ProblemType.FORBIDDEN),
	/** Enrolment has opened and not closed. */
	ENROLMENT_WINDOW(ProblemType.INVALID_STATE),
	/** One active enrolment per person and course. */
	ONE_ACTIVE_ENROLMENT(ProblemType.DUPLICATE),
	/** The organisation has not used up its share. */
	ORGANISATION_QUOTA(ProblemType.CAPACITY_EXHAUSTED),
	/** There is a free seat or a line to wait in. */
	SEAT_OR_WAITLIST(ProblemType.CAPACITY_EXHAUSTED);

	private final ProblemType refusal;

	EnrolmentRule(ProblemType refusal) {
		this.refusal = refusal;
	}

	ProblemType refusal() {
		return this.refusal;
	}

}
