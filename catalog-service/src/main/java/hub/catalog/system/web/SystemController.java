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
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
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

	private final Desk<ComputeSystem, ComputeSystemDto, ComputeSystemRequestDto> desk;

	private final Section<Factory> factories;

	private final Machines machines;

	private final RetiringSystems retiring;

	private final EntryAnswers answers;

	SystemController(Section<ComputeSystem> systems, Section<Factory> factories, Machines machines,
			RetiringSystems retiring, EntryAnswers answers) {
		this.factories = factories;
		this.machines = machines;
		this.retiring = retiring;
		this.answers = answers;
		this.desk = Desk.of(systems, answers, ComputeSystemRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				this::toDomain, SystemMapper::toDto);
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
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new ComputeSystemListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<ComputeSystemDto> getSystem(UUID systemId, @Nullable String ifNoneMatch) {
		return this.desk.get(systemId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ComputeSystemDto> createSystem(ComputeSystemRequestDto body,
			@Nullable String idempotencyKey) {
		return this.desk.create(PATH_LIST_SYSTEMS, body, body.getSlug(), body.getName(), body.getFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ComputeSystemDto> updateSystem(UUID systemId, ComputeSystemPatchDto patch,
			@Nullable String ifMatch) {
		return this.desk.update(systemId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ComputeSystemDto> retireSystem(UUID systemId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.changed(this.retiring.retire(this.answers.caller(), systemId, Expected.required(ifMatch),
				body.getReason(), body.getReplacedById()));
	}

	private ComputeSystem toDomain(EntryHead head, ComputeSystemRequestDto body) {
		if (body.getFactoryId() != null) {
			this.factories.requireIds("factoryId", List.of(body.getFactoryId()));
		}
		return SystemMapper.toDomain(head, body);
	}

}
