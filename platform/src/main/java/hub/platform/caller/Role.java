package hub.platform.caller;

/**
 * What a person or program may be in an organisation or at a factory.
 */
public enum Role {

	/** Belongs to an organisation. */
	MEMBER,
	/** Manages an organisation. */
	ORG_ADMIN,
	/** Edits a factory's part of the catalogue. */
	CATALOG_EDITOR,
	/** Runs a factory's courses. */
	TRAINER,
	/** Answers tickets of a factory. */
	SUPPORT_STAFF,
	/** Reviews applications for a factory. */
	REVIEWER,
	/** Operates a factory's hub. */
	OPERATOR,
	/** Reads a factory's audit trail and reports. */
	AUDITOR

}
