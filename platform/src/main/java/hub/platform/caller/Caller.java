package hub.platform.caller;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who makes a request, as the token says. Roles come from the hub's own membership data,
 * never from the client's input.
 *
 * @param issuer issuer of the token; with {@code subject} it identifies a person
 * @param clientId the program that makes the request
 * @param organisations the organisations that the caller may act for, with the roles
 * there
 * @param factories the factories that the caller works for, with the roles there
 */
public record Caller(String issuer, String subject, String clientId, Kind kind, Set<String> scopes,
		Map<UUID, Set<Role>> organisations, Map<UUID, Set<Role>> factories) {

	/** The scope that only the hub's own services hold. */
	public static final String SERVICE_SCOPE = "hub:service";

	private static final Caller ANONYMOUS = new Caller("", "anonymous", "", Kind.ANONYMOUS, Set.of(), Map.of(),
			Map.of());

	private static final Caller SYSTEM = new Caller("", "system", "", Kind.SYSTEM, Set.of(), Map.of(), Map.of());

	/** What stands behind a request. */
	public enum Kind {

		/** A person, through some client. */
		USER,
		/** A program on its own behalf. */
		CLIENT,
		/** The hub itself. */
		SYSTEM,
		/** No token. */
		ANONYMOUS

	}

	public Caller {
		scopes = Set.copyOf(scopes);
		organisations = Map.copyOf(organisations);
		factories = Map.copyOf(factories);
	}

	public static Caller anonymous() {
		return ANONYMOUS;
	}

	/** The hub acting by itself, for example when a deadline passes. */
	public static Caller system() {
		return SYSTEM;
	}

	public boolean isAnonymous() {
		return this.kind == Kind.ANONYMOUS;
	}

	/** Whether this is one of the hub's own services, which sees every organisation. */
	public boolean isService() {
		return this.kind == Kind.CLIENT && hasScope(SERVICE_SCOPE);
	}

	public boolean hasScope(String scope) {
		return this.scopes.contains(scope);
	}

	/** The organisations whose things the caller may see. */
	public Set<UUID> organisationIds() {
		return this.organisations.keySet();
	}

	public boolean isMemberOf(UUID organisationId) {
		return this.organisations.containsKey(organisationId);
	}

	public boolean holdsIn(UUID organisationId, Role role) {
		return this.organisations.getOrDefault(organisationId, Set.of()).contains(role);
	}

	public boolean holdsAt(UUID factoryId, Role role) {
		return this.factories.getOrDefault(factoryId, Set.of()).contains(role);
	}

	public Set<UUID> factoriesWhere(Role role) {
		return this.factories.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().contains(role))
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether the caller holds the role at some factory. */
	public boolean holdsAnywhere(Role role) {
		return !factoriesWhere(role).isEmpty();
	}

	/**
	 * One string for the caller through this client; what cursors and keys are bound to.
	 */
	public String principal() {
		return this.issuer + "|" + this.clientId + "|" + this.subject;
	}

}
