package hub.catalog.system.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.AcceleratorDto;
import hub.catalog.api.AcceleratorListDto;
import hub.catalog.api.AcceleratorPatchDto;
import hub.catalog.api.AcceleratorRequestDto;
import hub.catalog.api.AcceleratorsApi;
import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.system.Accelerator;
import hub.catalog.system.Machines;

/**
 * The accelerator models.
 */
@RestController
class AcceleratorController implements AcceleratorsApi {

	private static final List<String> FACETS = List.of("vendor", "status");

	private final Desk<Accelerator, AcceleratorDto, AcceleratorRequestDto> desk;

	private final Machines machines;

	private final EntryAnswers answers;

	AcceleratorController(Section<Accelerator> accelerators, Machines machines, EntryAnswers answers) {
		this.machines = machines;
		this.answers = answers;
		this.desk = Desk.of(accelerators, answers, AcceleratorRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				AcceleratorMapper::toDomain, AcceleratorMapper::toDto);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<AcceleratorListDto> listAccelerators(@Nullable String slug, @Nullable String q,
			@Nullable List<String> vendor, @Nullable Integer minMemoryGb, @Nullable List<EntryStatusDto> status,
			@Nullable List<String> facets, Integer limit, @Nullable String cursor, @Nullable String sort,
			@Nullable String fields) {
		Wanted wanted = Wanted.shown().named(slug).saying(q).with("vendor", vendor).with("status", status);
		if (minMemoryGb != null) {
			wanted = wanted.among(this.machines.acceleratorsWithMemory(minMemoryGb));
		}
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new AcceleratorListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<AcceleratorDto> getAccelerator(UUID acceleratorId, @Nullable String ifNoneMatch) {
		return this.desk.get(acceleratorId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<AcceleratorDto> createAccelerator(AcceleratorRequestDto body,
			@Nullable String idempotencyKey) {
		return this.desk.create(PATH_LIST_ACCELERATORS, body, body.getSlug(), body.getModel(),
				body.getOwnerFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<AcceleratorDto> updateAccelerator(UUID acceleratorId, AcceleratorPatchDto patch,
			@Nullable String ifMatch) {
		return this.desk.update(acceleratorId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<AcceleratorDto> retireAccelerator(UUID acceleratorId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.retire(acceleratorId, body, ifMatch);
	}

}
