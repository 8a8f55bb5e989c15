package hub.training.course;

/**
 * Who says so.
 */
public enum SourceKind {

	/** The factory itself, through this hub. */
	OWNER,
	/** The course's own public repository. */
	REPOSITORY, OFFICIAL, OPERATOR, PRESS, SECONDARY, DATASET_CARD,
	/** General knowledge; no page was read. Never shown as official. */
	KNOWLEDGE,
	/** Made up for demonstrations. */
	ILLUSTRATIVE

}
