package hub.identity.person;

import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Role;

/**
 * What a person does for a factory.
 */
public record FactoryRole(UUID factoryId, Set<Role> roles) {

	public FactoryRole {
		roles = Set.copyOf(roles);
	}

}
