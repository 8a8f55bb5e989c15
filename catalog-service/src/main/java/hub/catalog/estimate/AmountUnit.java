package hub.catalog.estimate;

/**
 * What an access mode counts in.
 */
public enum AmountUnit {

	/** One accelerator for one hour. */
	GPU_HOURS,
	/** One node for one hour. */
	NODE_HOURS,
	/** Units of a site that weighs accelerators by their model. */
	SBU

}
