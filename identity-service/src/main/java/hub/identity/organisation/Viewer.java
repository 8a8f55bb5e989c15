package hub.identity.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.problem.ForbiddenException;
import org.jspecify.annotations.Nullable;

/**
 * Whose eyes a query has. Memberships are read from the record, not from the token: the
 * founder of an organisation sees it at once, a removed member no longer.
 *
 * @param everything operators, auditors and the hub's own services see all organisations
 * @param personId the person who asks; absent for a program
 * @param granted the organisations that a program may act for
 */
public record Viewer(boolean everything, @Nullable UUID personId, Set<UUID> granted) {

	public Viewer {
		granted = Set.copyOf(granted);
	}

	public static Viewer of(Caller caller) {
		boolean everything = caller.isService() || caller.holdsAnywhere(Role.OPERATOR)
				|| caller.holdsAnywhere(Role.AUDITOR);
		return (caller.kind() == Caller.Kind.USER) ? new Viewer(everything, UUID.fromString(caller.subject()), Set.of())
				: new Viewer(everything, null, caller.organisationIds());
	}

	/** The bearer of an invitation, whose token is leave enough. */
	static Viewer bearer() {
		return new Viewer(true, null, Set.of());
	}

	/** The roles that the viewer has in an organisation. */
	public Set<Role> rolesIn(Organisation organisation) {
		return (this.personId == null) ? Set.of()
				: organisation.findMember(this.personId).map(Member::roles).orElse(Set.of());
	}

	public boolean isAdminOf(Organisation organisation) {
		return rolesIn(organisation).contains(Role.ORG_ADMIN);
	}

	/** Refuses everybody but administrators of the organisation. */
	public Organisation requireAdminOf(Organisation organisation) {
		if (!isAdminOf(organisation)) {
			throw new ForbiddenException("org-admin-required", Map.of("requiredRole", Role.ORG_ADMIN.name()));
		}
		return organisation;
	}

}
