package hub.identity.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Role;

/**
 * What the next token of somebody says: organisations and factories with the roles there.
 */
public record Holdings(Map<UUID, Set<Role>> organisations, Map<UUID, Set<Role>> factories) {

	/**
	 * A token names so many organisations at most, because it must fit into 8 KiB of
	 * headers; those joined last come first.
	 */
	static final int MAX_ORGANISATIONS = 40;

	private static final Holdings NONE = new Holdings(Map.of(), Map.of());

	/** Nothing, as for the services of the hub, whose scope is enough. */
	public static Holdings none() {
		return NONE;
	}

	/** All roles, wherever held. */
	public Set<Role> roles() {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		this.organisations.values().forEach(roles::addAll);
		this.factories.values().forEach(roles::addAll);
		return roles;
	}

	/** The value of a claim: a list of {@code {id, roles}}. */
	public static List<Map<String, Object>> claim(Map<UUID, Set<Role>> holdings) {
		return holdings.entrySet().stream().map((entry) -> {
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put("id", entry.getKey().toString());
			fields.put("roles", entry.getValue().stream().map(Role::name).sorted().toList());
			return fields;
		}).toList();
	}

}
