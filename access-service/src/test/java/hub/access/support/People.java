package hub.access.support;

import java.util.UUID;

import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;
import hub.platform.testing.TokenSpec;

/** The people of the tests, by their tokens. */
public final class People {

	public static final UUID STARTUP = SeedIds.of("organisation", "startup-a");

	public static final UUID OTHER_STARTUP = SeedIds.of("organisation", "startup-b");

	public static final UUID FACTORY = SeedIds.of("factory", "ai2f");

	private static final UUID OTHER_FACTORY = SeedIds.of("factory", "l-aif");

	private People() {
	}

	public static String member() {
		return memberOf(STARTUP);
	}

	public static String otherMember() {
		return applicant("other-member").memberOf(OTHER_STARTUP, Role.MEMBER).token();
	}

	/** A member of an organisation of the test's own. */
	public static String memberOf(UUID organisationId) {
		return applicant("member").memberOf(organisationId, Role.MEMBER).token();
	}

	/** A person of two organisations. */
	public static String memberOfBoth() {
		return applicant("commuter").memberOf(STARTUP, Role.MEMBER).memberOf(OTHER_STARTUP, Role.MEMBER).token();
	}

	/** Signed in, but of no organisation. */
	public static String stranger() {
		return applicant("stranger").token();
	}

	/** A member whose program may only read. */
	public static String readingMember() {
		return TokenSpec.user("member").scopes("access:read").memberOf(STARTUP, Role.MEMBER).token();
	}

	/** A member whose program has been given other rights only. */
	public static String memberElsewhere() {
		return TokenSpec.user("member").scopes("catalog:read").memberOf(STARTUP, Role.MEMBER).token();
	}

	public static String operator() {
		return applicant("operator").at(FACTORY, Role.OPERATOR).token();
	}

	/** Operates another factory than this hub's. */
	public static String foreignOperator() {
		return applicant("laif-operator").at(OTHER_FACTORY, Role.OPERATOR).token();
	}

	/** Works at the factory, but does not operate it. */
	public static String trainer() {
		return applicant("trainer").at(FACTORY, Role.TRAINER).token();
	}

	public static String portal() {
		return TokenSpec.client("portal").scopes("access:read", "access:apply").memberOf(STARTUP, Role.MEMBER).token();
	}

	public static String service() {
		return TokenSpec.service().token();
	}

	private static TokenSpec applicant(String subject) {
		return TokenSpec.user(subject).scopes("access:read", "access:apply");
	}

}
