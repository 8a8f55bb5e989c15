package hub.expertise.ticket;

import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;

/**
 * Which tickets a caller can see: those of his organisations and those that a factory
 * handles whose support staff he belongs to. All others do not exist for him.
 *
 * @param all the hub's own services see every ticket
 */
public record VisibleTickets(boolean all, Set<UUID> organisationIds, Set<UUID> factoryIds) {

	/** What the hub itself sees when it finishes what was begun. */
	public static final VisibleTickets EVERY = new VisibleTickets(true, Set.of(), Set.of());

	public VisibleTickets {
		organisationIds = Set.copyOf(organisationIds);
		factoryIds = Set.copyOf(factoryIds);
	}

	public static VisibleTickets of(Caller caller) {
		return caller.isService() ? EVERY
				: new VisibleTickets(false, caller.organisationIds(), caller.factoriesWhere(Role.SUPPORT_STAFF));
	}

}
