package hub.catalog.availability;

/**
 * Whether an access mode admits new work to a partition.
 */
public enum AvailabilityStatus {

	/** It does. */
	OPEN,
	/** It does, with restrictions that the reason names. */
	LIMITED,
	/** It does not. */
	CLOSED,
	/** It would, but everything is given away. */
	SATURATED;

	/** Whether somebody who applies now can get time there. */
	public boolean admitsWork() {
		return this == OPEN || this == LIMITED;
	}

}
