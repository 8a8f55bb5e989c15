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
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Found;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.system.Accelerator;
import hub.catalog.system.Machines;
import hub.platform.web.Expected;

/**
 * The accelerator models.
 */
@RestController
class AcceleratorController implements AcceleratorsApi {

	private static final List<String> FACETS = List.of("vendor", "status");

	private final Section<Accelerator> accelerators;

	private final Machines machines;

	private final EntryAnswers answers;

	AcceleratorController(Section<Accelerator> accelerators, Machines machines, EntryAnswers answers) {
		this.accelerators = accelerators;
		this.machines = machines;
		this.answers = answers;
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
		Found<Accelerator> found = this.accelerators.finding()
			.find(wanted, this.answers.facets(facets, FACETS), this.answers.query(limit, cursor, sort));
		AcceleratorListDto body = new AcceleratorListDto(found.page().items().stream().map(this::toDto).toList(),
				this.answers.toDto(found.page()));
		body.setFacets(this.answers.toDto(found.facets()));
		return this.answers.list(found.page(), body);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<AcceleratorDto> getAccelerator(UUID acceleratorId, @Nullable String ifNoneMatch) {
		Accelerator found = this.accelerators.shelf().get(acceleratorId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<AcceleratorDto> createAccelerator(AcceleratorRequestDto body,
			@Nullable String idempotencyKey) {
		Accelerator added = this.accelerators.editing()
			.add(this.answers.caller(),
					new Stated(body.getSlug(), body.getModel(), body.getOwnerFactoryId(), this.answers
						.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote())),
					(head) -> toDomain(head, body));
		return this.answers.created(PATH_LIST_ACCELERATORS, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<AcceleratorDto> updateAccelerator(UUID acceleratorId, AcceleratorPatchDto patch,
			@Nullable String ifMatch) {
		Accelerator changed = this.accelerators.editing()
			.change(this.answers.caller(), acceleratorId, Expected.required(ifMatch), this.answers.patched(),
					this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private Accelerator patched(Accelerator stored) {
		AcceleratorRequestDto next = this.answers.merged(toDto(stored), AcceleratorRequestDto.class);
		EntryHead head = this.accelerators.editing()
			.next(stored,
					this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), next.getNote()));
		return toDomain(head, next);
	}

	private Accelerator toDomain(EntryHead head, AcceleratorRequestDto body) {
		return AcceleratorMapper.toDomain(head, body);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<AcceleratorDto> retireAccelerator(UUID acceleratorId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Expected expected = Expected.required(ifMatch);
		Accelerator retired = this.accelerators.editing()
			.retire(this.answers.caller(), acceleratorId, expected, body.getReason(), body.getReplacedById());
		return this.answers.changed(retired, toDto(retired));
	}

	private AcceleratorDto toDto(Accelerator entry) {
		return AcceleratorMapper.toDto(entry, this.answers.head(this.accelerators.editing(), entry));
	}

}
