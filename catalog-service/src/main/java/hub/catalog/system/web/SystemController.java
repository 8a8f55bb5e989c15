package hub.catalog.system.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.ComputeSystemDto;
import hub.catalog.api.ComputeSystemListDto;
import hub.catalog.api.ComputeSystemPatchDto;
import hub.catalog.api.ComputeSystemRequestDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.api.SystemStatusDto;
import hub.catalog.api.SystemsApi;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Found;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.factory.Factory;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Machines;
import hub.catalog.system.Partition;
import hub.catalog.system.RetiringSystems;
import hub.platform.web.Expected;

/**
 * The systems.
 */
@RestController
class SystemController implements SystemsApi {

	private static final List<String> FACETS = List.of("status", "country", "sector", "experimentalPlatform", "vendor",
			"acceleratorModel", "factory");

	private final Section<ComputeSystem> systems;

	private final Section<Factory> factories;

	private final Machines machines;

	private final RetiringSystems retiring;

	private final EntryAnswers answers;

	SystemController(Section<ComputeSystem> systems, Section<Factory> factories, Machines machines,
			RetiringSystems retiring, EntryAnswers answers) {
		this.systems = systems;
		this.factories = factories;
		this.machines = machines;
		this.retiring = retiring;
		this.answers = answers;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<ComputeSystemListDto> listSystems(@Nullable String slug, @Nullable String q,
			@Nullable List<UUID> factoryId, @Nullable List<String> factory, @Nullable List<String> country,
			@Nullable List<SystemStatusDto> status, @Nullable List<String> sector,
			@Nullable Boolean experimentalPlatform, @Nullable List<String> vendor,
			@Nullable List<String> acceleratorModel, @Nullable Integer minMemoryGb, @Nullable List<String> facets,
			Integer limit, @Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown()
			.named(slug)
			.saying(q)
			.with("factoryId", factoryId)
			.with("factory", factory)
			.with("country", country)
			.with("status", status)
			.with("sector", sector)
			.with("experimentalPlatform", experimentalPlatform)
			.with("vendor", vendor)
			.with("acceleratorModel", acceleratorModel);
		if (minMemoryGb != null) {
			wanted = wanted
				.among(this.machines.partitionsWithMemory(minMemoryGb).stream().map(Partition::systemId).toList());
		}
		Found<ComputeSystem> found = this.systems.finding()
			.find(wanted, this.answers.facets(facets, FACETS), this.answers.query(limit, cursor, sort));
		ComputeSystemListDto body = new ComputeSystemListDto(found.page().items().stream().map(this::toDto).toList(),
				this.answers.toDto(found.page()));
		body.setFacets(this.answers.toDto(found.facets()));
		return this.answers.list(found.page(), body);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<ComputeSystemDto> getSystem(UUID systemId, @Nullable String ifNoneMatch) {
		ComputeSystem found = this.systems.shelf().get(systemId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ComputeSystemDto> createSystem(ComputeSystemRequestDto body,
			@Nullable String idempotencyKey) {
		ComputeSystem added = this.systems.editing()
			.add(this.answers.caller(),
					new Stated(body.getSlug(), body.getName(), body.getFactoryId(), this.answers
						.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote())),
					(head) -> toDomain(head, body));
		return this.answers.created(PATH_LIST_SYSTEMS, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ComputeSystemDto> updateSystem(UUID systemId, ComputeSystemPatchDto patch,
			@Nullable String ifMatch) {
		ComputeSystem changed = this.systems.editing()
			.change(this.answers.caller(), systemId, Expected.required(ifMatch), this.answers.patched(), this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private ComputeSystem patched(ComputeSystem stored) {
		ComputeSystemRequestDto next = this.answers.merged(toDto(stored), ComputeSystemRequestDto.class);
		EntryHead head = this.systems.editing()
			.next(stored,
					this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), next.getNote()));
		return toDomain(head, next);
	}

	private ComputeSystem toDomain(EntryHead head, ComputeSystemRequestDto body) {
		if (body.getFactoryId() != null) {
			this.factories.requireIds("factoryId", List.of(body.getFactoryId()));
		}
		return SystemMapper.toDomain(head, body);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ComputeSystemDto> retireSystem(UUID systemId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		ComputeSystem retired = this.retiring.retire(this.answers.caller(), systemId, Expected.required(ifMatch),
				body.getReason(), body.getReplacedById());
		return this.answers.changed(retired, toDto(retired));
	}

	private ComputeSystemDto toDto(ComputeSystem entry) {
		return SystemMapper.toDto(entry, this.answers.head(this.systems.editing(), entry));
	}

}
