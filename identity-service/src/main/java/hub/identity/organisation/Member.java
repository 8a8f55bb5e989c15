package hub.identity.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Role;

/**
 * A person in an organisation.
 *
 * @param version counts the changes of this membership
 */
public record Member(UUID personId, long version, Instant createdAt, Instant updatedAt, Set<Role> roles) {

	public Member {
		roles = Set.copyOf(roles);
		if (roles.isEmpty()) {
			throw new IllegalArgumentException("a member has a role");
		}
	}

	static Member joining(UUID personId, Set<Role> roles, Instant now) {
		return new Member(personId, 1, now, now, roles);
	}

	public boolean isAdmin() {
		return this.roles.contains(Role.ORG_ADMIN);
	}

	Member withRoles(Set<Role> next, Instant now) {
		return new Member(this.personId, this.version + 1, this.createdAt, now, next);
	}

}
