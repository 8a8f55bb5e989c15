package hub.identity.access.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import hub.identity.access.Entitlements;
import hub.identity.api.FactoryRoleDto;
import hub.identity.api.MeDto;
import hub.identity.api.MyFactoryRoleDto;
import hub.identity.api.MyOrganisationDto;
import hub.identity.api.OrganisationRoleDto;
import hub.identity.api.ProfilesApi;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.Organisations;
import hub.identity.person.People;
import hub.identity.person.Person;
import hub.platform.caller.Caller;
import hub.platform.caller.Callers;
import hub.platform.caller.Role;
import hub.platform.problem.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, as the record says today. */
@RestController
class ProfileController implements ProfilesApi {

	private final People people;

	private final Organisations organisations;

	private final Entitlements entitlements;

	private final Callers callers;

	private final InstantSource clock;

	ProfileController(People people, Organisations organisations, Entitlements entitlements, Callers callers,
			InstantSource clock) {
		this.people = people;
		this.organisations = organisations;
		this.entitlements = entitlements;
		this.callers = callers;
		this.clock = clock;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:read')")
	public ResponseEntity<MeDto> getMe(@Nullable String ifNoneMatch) {
		Caller caller = this.callers.current();
		MeDto me = (caller.kind() == Caller.Kind.USER) ? person(UUID.fromString(caller.subject())) : program(caller);
		return ResponseEntity.ok().eTag(tag(me)).body(me);
	}

	private MeDto person(UUID id) {
		Person person = this.people.findPerson(id).orElseThrow(NotFoundException::new);
		List<MyOrganisationDto> memberships = this.organisations.organisationsOf(id)
			.stream()
			.map((organisation) -> membership(organisation, organisation.getMember(id).roles()))
			.toList();
		List<MyFactoryRoleDto> factoryRoles = this.entitlements.of(person)
			.factories()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.stream()
				.sorted()
				.map((role) -> new MyFactoryRoleDto(entry.getKey(), FactoryRoleDto.valueOf(role.name()))))
			.toList();
		MeDto me = new MeDto(person.id(), person.version(), person.createdAt(), person.updatedAt(), List.of(),
				person.displayName(), memberships, factoryRoles);
		me.setEmail(person.email());
		me.setLanguage(person.language());
		return me;
	}

	private MeDto program(Caller caller) {
		Instant now = this.clock.instant();
		List<MyOrganisationDto> granted = caller.organisations()
			.entrySet()
			.stream()
			.flatMap((entry) -> this.organisations.findOrganisation(entry.getKey())
				.map((organisation) -> membership(organisation, entry.getValue()))
				.stream())
			.toList();
		UUID id = UUID.nameUUIDFromBytes(caller.clientId().getBytes(StandardCharsets.UTF_8));
		return new MeDto((caller.clientId().length() == 36) ? UUID.fromString(caller.clientId()) : id, 1L, now, now,
				List.of(), caller.clientId(), granted, List.of());
	}

	private static MyOrganisationDto membership(Organisation organisation, Set<Role> roles) {
		return new MyOrganisationDto(organisation.id(), organisation.profile().legalName(),
				roles.stream().sorted().map((role) -> OrganisationRoleDto.valueOf(role.name())).toList());
	}

	/**
	 * Changes with anything that the answer shows, not with the person's own version
	 * alone.
	 */
	private static String tag(MeDto me) {
		return "\"v" + me.getVersion() + "-" + Integer
			.toHexString(List.of(me.getDisplayName(), me.getOrganisations(), me.getFactoryRoles()).hashCode()) + "\"";
	}

}
