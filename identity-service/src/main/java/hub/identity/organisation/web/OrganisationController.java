package hub.identity.organisation.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import hub.identity.api.OrganisationCreationDto;
import hub.identity.api.OrganisationDto;
import hub.identity.api.OrganisationKindDto;
import hub.identity.api.OrganisationPageDto;
import hub.identity.api.OrganisationPatchDto;
import hub.identity.api.OrganisationsApi;
import hub.identity.api.VerificationDecisionDto;
import hub.identity.api.VerificationDto;
import hub.identity.api.VerificationOutcomeDto;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Registering;
import hub.identity.organisation.Verification;
import hub.identity.organisation.Viewer;
import hub.platform.caller.Caller;
import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import hub.platform.web.MergePatch;
import hub.platform.web.MergePatches;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on organisations. */
@RestController
class OrganisationController implements OrganisationsApi {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt", "legalName=legalNameKey");

	private static final List<String> MEMBERS = List.of("legalName", "country", "kind", "staffCount", "annualTurnover",
			"balanceSheetTotal", "foundedOn", "sectors", "registrationNumber");

	private final Registering registering;

	private final Organisations organisations;

	private final Callers callers;

	private final Paging paging;

	private final MergePatches patches;

	OrganisationController(Registering registering, Organisations organisations, Callers callers, Paging paging,
			MergePatches patches) {
		this.registering = registering;
		this.organisations = organisations;
		this.callers = callers;
		this.paging = paging;
		this.patches = patches;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<OrganisationDto> createOrganisation(OrganisationCreationDto body,
			@Nullable String idempotencyKey) {
		Organisation organisation = this.registering.register(this.callers.current(),
				OrganisationMapper.toDomain(body));
		return answer(ResponseEntity.created(URI.create("/v1/organisations/" + organisation.id())), organisation);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:read')")
	public ResponseEntity<OrganisationDto> getOrganisation(UUID organisationId, @Nullable String ifNoneMatch) {
		return answer(ResponseEntity.ok(),
				this.organisations.getOrganisation(Viewer.of(this.callers.current()), organisationId));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:read')")
	public ResponseEntity<OrganisationPageDto> listOrganisations(Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields, @Nullable List<String> country,
			@Nullable List<OrganisationKindDto> kind, @Nullable List<VerificationDto> verification) {
		Caller caller = this.callers.current();
		Organisations.Wanted wanted = new Organisations.Wanted(stream(country).collect(Collectors.toUnmodifiableSet()),
				stream(kind).map(OrganisationMapper::toDomain).collect(Collectors.toUnmodifiableSet()),
				stream(verification).map(OrganisationMapper::toDomain).collect(Collectors.toUnmodifiableSet()));
		Page<Organisation> page = this.organisations.listOrganisations(Viewer.of(caller), wanted,
				this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(new OrganisationPageDto(page.map((one) -> OrganisationMapper.toDto(one, caller)).items(),
					OrganisationMapper.toDto(page)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<OrganisationDto> updateOrganisation(UUID organisationId, OrganisationPatchDto body,
			@Nullable String ifMatch) {
		MergePatch patch = this.patches.current();
		Set<String> changed = MEMBERS.stream().filter(patch::has).collect(Collectors.toUnmodifiableSet());
		return answer(ResponseEntity.ok(),
				this.registering.describe(this.callers.current(), organisationId, Expected.required(ifMatch),
						(profile) -> OrganisationMapper.patched(profile, patch, body), List.copyOf(changed)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_hub:operate')")
	public ResponseEntity<OrganisationDto> verifyOrganisation(UUID organisationId, VerificationDecisionDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return answer(ResponseEntity.ok(), this.registering.verify(this.callers.current(), organisationId,
				Expected.required(ifMatch), toDomain(body.getOutcome()), body.getReason()));
	}

	private ResponseEntity<OrganisationDto> answer(ResponseEntity.BodyBuilder answer, Organisation organisation) {
		return answer.eTag(ETags.of(organisation.version()))
			.body(OrganisationMapper.toDto(organisation, this.callers.current()));
	}

	private static Verification toDomain(VerificationOutcomeDto outcome) {
		return switch (outcome) {
			case VERIFIED -> Verification.VERIFIED;
			case REFUSED -> Verification.REFUSED;
		};
	}

	private static <T> Stream<T> stream(@Nullable List<T> values) {
		return (values != null) ? values.stream() : Stream.empty();
	}

}
