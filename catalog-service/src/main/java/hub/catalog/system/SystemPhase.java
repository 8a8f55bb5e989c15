package hub.catalog.system;

/**
 * Where a machine is in its life.
 */
public enum SystemPhase {

	/** Announced, contracted or being installed: takes no work yet. */
	PLANNED,
	/** Admits users. */
	OPERATIONAL

}
