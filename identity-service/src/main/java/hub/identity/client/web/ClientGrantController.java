package hub.identity.client.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.identity.api.ClientGrantCreationDto;
import hub.identity.api.ClientGrantDto;
import hub.identity.api.ClientGrantPageDto;
import hub.identity.api.ClientGrantsApi;
import hub.identity.api.OrganisationRoleDto;
import hub.identity.api.PageDto;
import hub.identity.client.GrantingAccess;
import hub.identity.organisation.ClientGrant;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Viewer;
import hub.platform.caller.Callers;
import hub.platform.caller.Role;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on what lets an API client act for an organisation. */
@RestController
class ClientGrantController implements ClientGrantsApi {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt");

	private final GrantingAccess granting;

	private final Organisations organisations;

	private final Callers callers;

	private final Paging paging;

	ClientGrantController(GrantingAccess granting, Organisations organisations, Callers callers, Paging paging) {
		this.granting = granting;
		this.organisations = organisations;
		this.callers = callers;
		this.paging = paging;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:read')")
	public ResponseEntity<ClientGrantPageDto> listClientGrants(UUID organisationId, Integer limit,
			@Nullable String cursor, @Nullable String fields) {
		Viewer viewer = Viewer.of(this.callers.current());
		boolean admin = viewer.isAdminOf(this.organisations.getOrganisation(viewer, organisationId));
		Page<ClientGrant> page = this.organisations.listClientGrants(viewer, organisationId,
				this.paging.query(limit, cursor, null, SORTS));
		PageDto position = new PageDto(page.limit());
		position.setNext(page.next());
		position.setPrev(page.prev());
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(new ClientGrantPageDto(page.map((grant) -> toDto(organisationId, grant, admin)).items(), position));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<ClientGrantDto> createClientGrant(UUID organisationId, ClientGrantCreationDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		ClientGrant grant = this.granting.grant(this.callers.current(), organisationId, Expected.optional(ifMatch),
				body.getClientId(), roles(body.getRoles()));
		return ResponseEntity
			.created(URI.create("/v1/organisations/" + organisationId + "/client-grants/" + grant.id()))
			.eTag(ETags.of(grant.version()))
			.body(toDto(organisationId, grant, true));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:read')")
	public ResponseEntity<ClientGrantDto> getClientGrant(UUID organisationId, UUID grantId,
			@Nullable String ifNoneMatch) {
		Viewer viewer = Viewer.of(this.callers.current());
		Organisation organisation = this.organisations.getOrganisation(viewer, organisationId);
		ClientGrant grant = organisation.getClientGrant(grantId);
		return ResponseEntity.ok()
			.eTag(ETags.of(grant.version()))
			.body(toDto(organisationId, grant, viewer.isAdminOf(organisation)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<Void> revokeClientGrant(UUID organisationId, UUID grantId, @Nullable String ifMatch) {
		this.granting.revoke(this.callers.current(), organisationId, grantId, Expected.required(ifMatch));
		return ResponseEntity.noContent().build();
	}

	private static Set<Role> roles(@Nullable List<OrganisationRoleDto> roles) {
		return (roles == null || roles.isEmpty()) ? Set.of(Role.MEMBER) : roles.stream().map((role) -> switch (role) {
			case MEMBER -> Role.MEMBER;
			case ORG_ADMIN -> Role.ORG_ADMIN;
		}).collect(Collectors.toUnmodifiableSet());
	}

	private static ClientGrantDto toDto(UUID organisationId, ClientGrant grant, boolean admin) {
		return new ClientGrantDto(grant.id(), grant.version(), grant.createdAt(), grant.updatedAt(),
				admin ? List.of("delete") : List.of(), organisationId, grant.clientId(), grant.clientName(),
				grant.roles().stream().sorted().map((role) -> OrganisationRoleDto.valueOf(role.name())).toList());
	}

}
