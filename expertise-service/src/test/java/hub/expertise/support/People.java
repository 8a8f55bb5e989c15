package hub.expertise.support;

import java.util.UUID;

import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;
import hub.platform.testing.TokenSpec;

/**
 * The people that tests speak as.
 */
public final class People {

	public static final UUID STARTUP = UUID.fromString("0193f1a2-0000-7000-8000-0000000000a0");

	public static final UUID OTHER_STARTUP = UUID.fromString("0193f1a2-0000-7000-8000-0000000000b0");

	public static final UUID FACTORY = SeedIds.of("factory", "ai2f");

	public static final UUID OTHER_FACTORY = SeedIds.of("factory", "l-aif");

	private People() {
	}

	private static TokenSpec customer(String subject) {
		return TokenSpec.user(subject).scopes("expertise:read", "expertise:request");
	}

	private static TokenSpec staff(String subject) {
		return TokenSpec.user(subject).scopes("expertise:read", "expertise:handle");
	}

	public static String member() {
		return customer("member").memberOf(STARTUP, Role.MEMBER).token();
	}

	public static String colleague() {
		return customer("colleague").memberOf(STARTUP, Role.MEMBER).token();
	}

	public static String administrator() {
		return customer("org-admin").memberOf(STARTUP, Role.MEMBER, Role.ORG_ADMIN).token();
	}

	public static String otherMember() {
		return customer("other-member").memberOf(OTHER_STARTUP, Role.MEMBER).token();
	}

	public static String stranger() {
		return customer("stranger").token();
	}

	public static String expert() {
		return staff("expert").at(FACTORY, Role.SUPPORT_STAFF).token();
	}

	public static String secondExpert() {
		return staff("second-expert").at(FACTORY, Role.SUPPORT_STAFF).token();
	}

	/** Support staff of a factory that does not handle the tickets of these tests. */
	public static String foreignExpert() {
		return staff("laif-expert").at(OTHER_FACTORY, Role.SUPPORT_STAFF).token();
	}

	/** Works at the factory, but not in its support. */
	public static String trainer() {
		return staff("trainer").at(FACTORY, Role.TRAINER).token();
	}

	/** A member whose program may only read. */
	public static String readingMember() {
		return TokenSpec.user("member").scopes("expertise:read").memberOf(STARTUP, Role.MEMBER).token();
	}

	/** A member who has got a scope that his roles do not fill. */
	public static String ambitiousMember() {
		return TokenSpec.user("member")
			.scopes("expertise:read", "expertise:request", "expertise:handle")
			.memberOf(STARTUP, Role.MEMBER)
			.token();
	}

	/** A member of an organisation that no other test uses. */
	public static String memberOf(UUID organisationId) {
		return customer("member").memberOf(organisationId, Role.MEMBER).token();
	}

	public static String portal() {
		return TokenSpec.client("portal")
			.scopes("expertise:read", "expertise:request")
			.memberOf(STARTUP, Role.MEMBER)
			.token();
	}

	public static String service() {
		return TokenSpec.service().token();
	}

}
