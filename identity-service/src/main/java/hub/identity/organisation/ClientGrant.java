package hub.identity.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Role;

/**
 * Leave for an API client to act for an organisation on its own behalf.
 *
 * @param clientName the client's name when the grant was made
 */
public record ClientGrant(UUID id, long version, Instant createdAt, Instant updatedAt, UUID clientId, String clientName,
		Set<Role> roles) {

	public ClientGrant {
		roles = Set.copyOf(roles);
	}

	public static ClientGrant of(UUID id, UUID clientId, String clientName, Set<Role> roles, Instant now) {
		return new ClientGrant(id, 1, now, now, clientId, clientName, roles);
	}

}
