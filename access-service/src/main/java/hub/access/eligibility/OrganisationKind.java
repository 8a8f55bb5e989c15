package hub.access.eligibility;

/** What kind of organisation asks. */
public enum OrganisationKind {

	STARTUP, COMPANY, UNIVERSITY, RESEARCH_ORGANISATION, PUBLIC_BODY

}
