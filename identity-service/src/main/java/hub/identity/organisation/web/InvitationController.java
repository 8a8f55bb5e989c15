package hub.identity.organisation.web;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.identity.api.InvitationAcceptanceDto;
import hub.identity.api.InvitationAcceptanceRequestDto;
import hub.identity.api.InvitationCreationDto;
import hub.identity.api.InvitationDto;
import hub.identity.api.InvitationPageDto;
import hub.identity.api.InvitationStatusDto;
import hub.identity.api.InvitationsApi;
import hub.identity.api.NextStepActorDto;
import hub.identity.api.NextStepDto;
import hub.identity.organisation.Invitation;
import hub.identity.organisation.InvitationStatus;
import hub.identity.organisation.Inviting;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Viewer;
import hub.platform.caller.Callers;
import hub.platform.idempotency.SecretAnswer;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on invitations. */
@RestController
class InvitationController implements InvitationsApi {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt");

	private final Inviting inviting;

	private final Organisations organisations;

	private final Callers callers;

	private final Paging paging;

	private final InstantSource clock;

	InvitationController(Inviting inviting, Organisations organisations, Callers callers, Paging paging,
			InstantSource clock) {
		this.inviting = inviting;
		this.organisations = organisations;
		this.callers = callers;
		this.paging = paging;
		this.clock = clock;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<InvitationPageDto> listInvitations(UUID organisationId, Integer limit,
			@Nullable String cursor, @Nullable String fields, @Nullable List<InvitationStatusDto> status) {
		Set<InvitationStatus> statuses = (status == null) ? Set.of()
				: status.stream().map(InvitationController::toDomain).collect(Collectors.toUnmodifiableSet());
		Page<Invitation> page = this.organisations.listInvitations(Viewer.of(this.callers.current()), organisationId,
				statuses, this.paging.query(limit, cursor, null, SORTS));
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(new InvitationPageDto(page.map((one) -> toDto(organisationId, one)).items(),
					OrganisationMapper.toDto(page)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	@SecretAnswer
	public ResponseEntity<InvitationDto> createInvitation(UUID organisationId, InvitationCreationDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Inviting.Opened opened = this.inviting.invite(this.callers.current(), organisationId,
				Expected.optional(ifMatch), body.getEmail(), OrganisationMapper.toDomain(body.getRoles()));
		InvitationDto dto = toDto(organisationId, opened.invitation());
		dto.setToken(opened.token());
		return ResponseEntity
			.created(URI.create("/v1/organisations/" + organisationId + "/invitations/" + opened.invitation().id()))
			.eTag(ETags.of(opened.invitation().version()))
			.body(dto);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<InvitationDto> getInvitation(UUID organisationId, UUID invitationId,
			@Nullable String ifNoneMatch) {
		Viewer viewer = Viewer.of(this.callers.current());
		Invitation invitation = viewer.requireAdminOf(this.organisations.getOrganisation(viewer, organisationId))
			.getInvitation(invitationId);
		return ResponseEntity.ok().eTag(ETags.of(invitation.version())).body(toDto(organisationId, invitation));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<Void> revokeInvitation(UUID organisationId, UUID invitationId, @Nullable String ifMatch) {
		this.inviting.revoke(this.callers.current(), organisationId, invitationId, Expected.required(ifMatch));
		return ResponseEntity.noContent().build();
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<InvitationAcceptanceDto> acceptInvitation(InvitationAcceptanceRequestDto body,
			@Nullable String idempotencyKey) {
		Inviting.Joined joined = this.inviting.accept(this.callers.current(), body.getToken());
		return ResponseEntity
			.created(URI
				.create("/v1/organisations/" + joined.organisation().id() + "/members/" + joined.member().personId()))
			.body(new InvitationAcceptanceDto(joined.organisation().id(), joined.organisation().profile().legalName(),
					OrganisationMapper.toDto(joined.member().roles()), joined.member().createdAt()));
	}

	private InvitationDto toDto(UUID organisationId, Invitation invitation) {
		Instant now = this.clock.instant();
		InvitationStatus status = invitation.status(now);
		boolean pending = status == InvitationStatus.PENDING;
		InvitationDto dto = new InvitationDto(invitation.id(), invitation.version(), invitation.createdAt(),
				invitation.updatedAt(), pending ? List.of("delete") : List.of(), organisationId, invitation.email(),
				OrganisationMapper.toDto(invitation.roles()), toDto(status), invitation.expiresAt());
		if (pending) {
			NextStepDto step = OrganisationMapper.step(NextStepActorDto.KindEnum.SYSTEM, "expiry",
					invitation.createdAt());
			step.setDueAt(invitation.expiresAt());
			step.setOnExpiry("EXPIRED");
			dto.setNextStep(step);
		}
		return dto;
	}

	private static InvitationStatusDto toDto(InvitationStatus status) {
		return switch (status) {
			case PENDING -> InvitationStatusDto.PENDING;
			case ACCEPTED -> InvitationStatusDto.ACCEPTED;
			case EXPIRED -> InvitationStatusDto.EXPIRED;
		};
	}

	private static InvitationStatus toDomain(InvitationStatusDto status) {
		return switch (status) {
			case PENDING -> InvitationStatus.PENDING;
			case ACCEPTED -> InvitationStatus.ACCEPTED;
			case EXPIRED -> InvitationStatus.EXPIRED;
		};
	}

}
