package hub.access.eligibility;

/** What the work is for. */
public enum Purpose {

	INDUSTRIAL, RESEARCH, PUBLIC

}
