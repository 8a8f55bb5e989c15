package hub.identity.organisation;

/**
 * What an organisation is.
 */
public enum OrganisationKind {

	STARTUP, COMPANY, UNIVERSITY, RESEARCH_ORGANISATION, PUBLIC_BODY

}
