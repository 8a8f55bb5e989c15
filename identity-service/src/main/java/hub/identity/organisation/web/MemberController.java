package hub.identity.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.identity.api.MemberDto;
import hub.identity.api.MemberPageDto;
import hub.identity.api.MemberPatchDto;
import hub.identity.api.MembersApi;
import hub.identity.api.OrganisationRoleDto;
import hub.identity.organisation.Member;
import hub.identity.organisation.Membership;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Viewer;
import hub.identity.person.People;
import hub.identity.person.Person;
import hub.platform.caller.Callers;
import hub.platform.caller.Role;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on the members of an organisation. */
@RestController
class MemberController implements MembersApi {

	private static final Sorts SORTS = Sorts.of("createdAt", "createdAt");

	private final Membership membership;

	private final Organisations organisations;

	private final People people;

	private final Callers callers;

	private final Paging paging;

	MemberController(Membership membership, Organisations organisations, People people, Callers callers,
			Paging paging) {
		this.membership = membership;
		this.organisations = organisations;
		this.people = people;
		this.callers = callers;
		this.paging = paging;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:read')")
	public ResponseEntity<MemberPageDto> listMembers(UUID organisationId, Integer limit, @Nullable String cursor,
			@Nullable String fields, @Nullable List<OrganisationRoleDto> role) {
		Viewer viewer = Viewer.of(this.callers.current());
		Organisation organisation = this.organisations.getOrganisation(viewer, organisationId);
		Page<Member> page = this.organisations.listMembers(viewer, organisationId, OrganisationMapper.toDomain(role),
				this.paging.query(limit, cursor, null, SORTS));
		Map<UUID, Person> known = this.people.findAll(page.items().stream().map(Member::personId).toList());
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(new MemberPageDto(page.map((member) -> toDto(organisation, member, known, viewer)).items(),
					OrganisationMapper.toDto(page)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:read')")
	public ResponseEntity<MemberDto> getMember(UUID organisationId, UUID personId, @Nullable String ifNoneMatch) {
		Viewer viewer = Viewer.of(this.callers.current());
		Organisation organisation = this.organisations.getOrganisation(viewer, organisationId);
		return answer(organisation, organisation.getMember(personId), viewer);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<MemberDto> updateMember(UUID organisationId, UUID personId, MemberPatchDto body,
			@Nullable String ifMatch) {
		Expected expected = Expected.required(ifMatch);
		Set<Role> roles = OrganisationMapper.toDomain(body.getRoles());
		if (roles.isEmpty()) {
			throw new ValidationException(FieldError.member("/roles", "NOT_REMOVABLE"));
		}
		Member member = this.membership.changeRoles(this.callers.current(), organisationId, personId, expected, roles);
		Viewer viewer = Viewer.of(this.callers.current());
		return answer(this.organisations.getOrganisation(viewer, organisationId), member, viewer);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<Void> removeMember(UUID organisationId, UUID personId, @Nullable String ifMatch) {
		this.membership.remove(this.callers.current(), organisationId, personId, Expected.required(ifMatch));
		return ResponseEntity.noContent().build();
	}

	private ResponseEntity<MemberDto> answer(Organisation organisation, Member member, Viewer viewer) {
		return ResponseEntity.ok()
			.eTag(ETags.of(member.version()))
			.body(toDto(organisation, member, this.people.findAll(List.of(member.personId())), viewer));
	}

	private static MemberDto toDto(Organisation organisation, Member member, Map<UUID, Person> people, Viewer viewer) {
		Person person = people.get(member.personId());
		List<String> actions = new ArrayList<>();
		if (viewer.isAdminOf(organisation)) {
			actions.addAll(List.of("update", "delete"));
		}
		else if (member.personId().equals(viewer.personId())) {
			actions.add("delete");
		}
		MemberDto dto = new MemberDto(member.personId(), member.version(), member.createdAt(), member.updatedAt(),
				actions, organisation.id(), member.personId(), (person != null) ? person.displayName() : "",
				OrganisationMapper.toDto(member.roles()));
		dto.setEmail((person != null) ? person.email() : null);
		return dto;
	}

}
