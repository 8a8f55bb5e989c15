package hub.catalog.source;

/**
 * Who says it, and so how far it can be trusted.
 */
public enum SourceKind {

	/** The programme itself. */
	OFFICIAL,
	/** Who runs the machine or the service. */
	OPERATOR,
	/** A newspaper or trade press. */
	PRESS,
	/** A third party's dated note: to be checked before it is shown as official. */
	SECONDARY,
	/** A public repository was read. */
	REPOSITORY,
	/** The card or announcement of a dataset was read. */
	DATASET_CARD,
	/** General knowledge, no page was read. */
	KNOWLEDGE,
	/** Our own. */
	ILLUSTRATIVE

}
