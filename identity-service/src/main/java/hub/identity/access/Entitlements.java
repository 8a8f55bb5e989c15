package hub.identity.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import hub.identity.organisation.ClientGrant;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.Organisations;
import hub.identity.person.Person;
import hub.platform.caller.Role;

import org.springframework.stereotype.Service;

/**
 * Finds out what somebody holds at the moment a token is made.
 */
@Service
public class Entitlements {

	private final Organisations organisations;

	private final Appointments appointments;

	Entitlements(Organisations organisations, Appointments appointments) {
		this.organisations = organisations;
		this.appointments = appointments;
	}

	public Holdings of(Person person) {
		Map<UUID, Set<Role>> factories = new LinkedHashMap<>();
		person.factoryRoles().forEach((role) -> add(factories, role.factoryId(), role.roles()));
		this.appointments.appointments()
			.stream()
			.filter((appointment) -> appointment.issuer().equals(person.issuer())
					&& appointment.subject().equals(person.subject()))
			.forEach((appointment) -> add(factories, appointment.factoryId(), appointment.roles()));
		return new Holdings(roles(this.organisations.organisationsOf(person.id()),
				(organisation) -> organisation.getMember(person.id()).roles()), factories);
	}

	/** What an API client holds on its own behalf: the organisations that let it act. */
	public Holdings ofClient(UUID clientId) {
		return new Holdings(roles(this.organisations.organisationsGranting(clientId),
				(organisation) -> grantTo(organisation, clientId).roles()), Map.of());
	}

	private static ClientGrant grantTo(Organisation organisation, UUID clientId) {
		return organisation.clientGrants()
			.stream()
			.filter((grant) -> grant.clientId().equals(clientId))
			.findFirst()
			.orElseThrow();
	}

	private static Map<UUID, Set<Role>> roles(List<Organisation> organisations,
			Function<Organisation, Set<Role>> roles) {
		Map<UUID, Set<Role>> holdings = new LinkedHashMap<>();
		organisations.stream()
			.limit(Holdings.MAX_ORGANISATIONS)
			.forEach((organisation) -> holdings.put(organisation.id(), roles.apply(organisation)));
		return holdings;
	}

	private static void add(Map<UUID, Set<Role>> holdings, UUID id, Set<Role> roles) {
		holdings.computeIfAbsent(id, (_) -> EnumSet.noneOf(Role.class)).addAll(roles);
	}

}
