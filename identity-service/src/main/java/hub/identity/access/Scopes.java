package hub.identity.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import hub.platform.caller.Role;

/**
 * The scopes of the hub and who may have them. A scope says what a program may do for
 * somebody; nobody can lend a program more than they hold by role.
 */
public final class Scopes {

	/** For the hub's own services alone. */
	public static final String SERVICE = "hub:service";

	/** What everybody who is signed in may let a program do. */
	private static final List<String> EVERYBODY = List.of("openid", "catalog:read", "training:read", "training:enrol",
			"access:read", "access:apply", "expertise:read", "expertise:request", "org:read", "org:manage",
			"events:read");

	private static final Map<Role, List<String>> BY_ROLE = new EnumMap<>(
			Map.of(Role.ORG_ADMIN, List.of("webhooks:manage"), Role.CATALOG_EDITOR, List.of("catalog:write"),
					Role.TRAINER, List.of("training:manage"), Role.REVIEWER, List.of("access:review"),
					Role.SUPPORT_STAFF, List.of("expertise:handle"), Role.OPERATOR,
					List.of("hub:operate", "access:review", "access:meter", "webhooks:manage"), Role.AUDITOR,
					List.of("audit:read")));

	private static final Set<String> ALL = all();

	private Scopes() {
	}

	/** Every scope that a person or a third party may ask for. */
	public static Set<String> published() {
		return ALL;
	}

	/** The scopes of somebody with these roles, in the order of the contract. */
	public static Set<String> of(Collection<Role> roles) {
		Set<String> scopes = new LinkedHashSet<>(EVERYBODY);
		roles.stream().sorted().map((role) -> BY_ROLE.getOrDefault(role, List.of())).forEach(scopes::addAll);
		return scopes;
	}

	private static Set<String> all() {
		return Collections.unmodifiableSet(of(List.of(Role.values())));
	}

}
