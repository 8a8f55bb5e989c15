package hub.access.application;

/**
 * Where an application is on its way. A mode without a step skips it.
 */
public enum ApplicationStatus {

	/** The organisation writes it; nobody else sees it. */
	DRAFT,
	/** It is with the factory, and nothing has been done yet. */
	SUBMITTED,
	/** The factory checks whether the applicant may ask. */
	ELIGIBILITY,
	/** The factory checks whether the work fits the machine. */
	TECHNICAL_REVIEW,
	/** Reviewers judge the work. */
	PEER_REVIEW,
	/** The factory asks for changes; the organisation writes again. */
	RETURNED,
	/** It receives hours. */
	AWARDED,
	/** It receives nothing. */
	REJECTED,
	/** The organisation has taken it back. */
	WITHDRAWN;

	boolean canBecome(ApplicationStatus next) {
		return switch (this) {
			case DRAFT, RETURNED -> next == SUBMITTED || next == WITHDRAWN;
			case SUBMITTED -> next == ELIGIBILITY || next == TECHNICAL_REVIEW || next == PEER_REVIEW || next == AWARDED
					|| next == REJECTED || next == RETURNED || next == WITHDRAWN;
			case ELIGIBILITY -> next == TECHNICAL_REVIEW || next == PEER_REVIEW || next == AWARDED || next == REJECTED
					|| next == RETURNED || next == WITHDRAWN;
			case TECHNICAL_REVIEW ->
				next == PEER_REVIEW || next == AWARDED || next == REJECTED || next == RETURNED || next == WITHDRAWN;
			case PEER_REVIEW -> next == AWARDED || next == REJECTED || next == RETURNED || next == WITHDRAWN;
			case AWARDED, REJECTED, WITHDRAWN -> false;
		};
	}

	/** Whether the organisation may change what it has written. */
	public boolean isEditable() {
		return this == DRAFT || this == RETURNED;
	}

	/** Whether nothing happens to the application any more. */
	public boolean isFinal() {
		return this == AWARDED || this == REJECTED || this == WITHDRAWN;
	}

}
