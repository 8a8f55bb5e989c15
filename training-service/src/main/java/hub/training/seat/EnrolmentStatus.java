package hub.training.seat;

/**
 * Where an enrolment stands.
 */
public enum EnrolmentStatus {

	/** Waits for the trainer's approval. */
	REQUESTED,
	/** Has a seat. */
	CONFIRMED,
	/** Waits in the line for a seat. */
	WAITLISTED,
	/** A seat is kept until the offer is answered or ends. */
	OFFERED,
	/** Took part. */
	ATTENDED,
	/** Had a seat and did not come. */
	NO_SHOW,
	/** Given up by the person, the organisation or the trainer. */
	CANCELLED,
	/** The trainer declined the request, or the person the offer. */
	DECLINED,
	/** An offer was not answered, a request not decided, or no seat came free in time. */
	EXPIRED;

	/** Whether this is the end: nobody has to act any more. */
	public boolean isFinal() {
		return switch (this) {
			case REQUESTED, CONFIRMED, WAITLISTED, OFFERED -> false;
			case ATTENDED, NO_SHOW, CANCELLED, DECLINED, EXPIRED -> true;
		};
	}

	boolean canBecome(EnrolmentStatus next) {
		return switch (this) {
			case REQUESTED ->
				next == CONFIRMED || next == WAITLISTED || next == DECLINED || next == CANCELLED || next == EXPIRED;
			case WAITLISTED -> next == OFFERED || next == CANCELLED || next == EXPIRED;
			case OFFERED ->
				next == CONFIRMED || next == REQUESTED || next == DECLINED || next == CANCELLED || next == EXPIRED;
			case CONFIRMED -> next == ATTENDED || next == NO_SHOW || next == CANCELLED;
			case ATTENDED, NO_SHOW, CANCELLED, DECLINED, EXPIRED -> false;
		};
	}

}
