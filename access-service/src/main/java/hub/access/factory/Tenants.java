package hub.access.factory;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;

/**
 * Whose things a caller may see: those of his organisations, for an operator those shown
 * to the factory too. The hub's own services see everything.
 *
 * @param ids organisations and factories, of which one must be named in the thing
 */
public record Tenants(boolean everything, Set<UUID> ids) {

	public Tenants {
		ids = Set.copyOf(ids);
	}

	public static Tenants of(Caller caller, Factory factory) {
		Set<UUID> ids = new HashSet<>(caller.organisationIds());
		if (caller.holdsAt(factory.id(), Role.OPERATOR)) {
			ids.add(factory.id());
		}
		return new Tenants(caller.isService(), ids);
	}

}
