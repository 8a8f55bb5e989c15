package hub.catalog.system.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.PartitionDto;
import hub.catalog.api.PartitionListDto;
import hub.catalog.api.PartitionPatchDto;
import hub.catalog.api.PartitionRequestDto;
import hub.catalog.api.PartitionsApi;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.api.SystemStatusDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Machines;
import hub.catalog.system.Partition;

/**
 * The partitions.
 */
@RestController
class PartitionController implements PartitionsApi {

	private static final List<String> FACETS = List.of("vendor", "acceleratorModel", "country", "status", "sector",
			"experimentalPlatform", "factory", "accelerated");

	private final Desk<Partition, PartitionDto, PartitionRequestDto> desk;

	private final Section<Partition> partitions;

	private final Section<ComputeSystem> systems;

	private final Section<Accelerator> accelerators;

	private final Machines machines;

	private final EntryAnswers answers;

	PartitionController(Section<Partition> partitions, Section<ComputeSystem> systems,
			Section<Accelerator> accelerators, Machines machines, EntryAnswers answers) {
		this.partitions = partitions;
		this.systems = systems;
		this.accelerators = accelerators;
		this.machines = machines;
		this.answers = answers;
		this.desk = new Desk<>(partitions, answers, PartitionRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				this::toDomain, this::toDtos);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<PartitionListDto> listPartitions(@Nullable String slug, @Nullable String q,
			@Nullable List<UUID> systemId, @Nullable List<UUID> factoryId, @Nullable List<String> factory,
			@Nullable List<String> country, @Nullable List<SystemStatusDto> status, @Nullable List<String> sector,
			@Nullable Boolean experimentalPlatform, @Nullable List<String> vendor,
			@Nullable List<String> acceleratorModel, @Nullable Integer minMemoryGb, @Nullable Boolean accelerated,
			@Nullable List<String> facets, Integer limit, @Nullable String cursor, @Nullable String sort,
			@Nullable String fields) {
		Wanted wanted = Wanted.shown()
			.named(slug)
			.saying(q)
			.with("systemId", systemId)
			.with("factoryId", factoryId)
			.with("factory", factory)
			.with("country", country)
			.with("status", status)
			.with("sector", sector)
			.with("experimentalPlatform", experimentalPlatform)
			.with("vendor", vendor)
			.with("acceleratorModel", acceleratorModel)
			.with("accelerated", accelerated);
		if (minMemoryGb != null) {
			wanted = wanted.among(
					this.machines.partitionsWithMemory(minMemoryGb).stream().map((each) -> each.head().id()).toList());
		}
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new PartitionListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<PartitionDto> getPartition(UUID partitionId, @Nullable String ifNoneMatch) {
		return this.desk.get(partitionId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<PartitionDto> createPartition(PartitionRequestDto body, @Nullable String idempotencyKey) {
		this.systems.requireIds("systemId", List.of(body.getSystemId()));
		ComputeSystem system = this.systems.shelf().get(body.getSystemId());
		return this.desk.create(PATH_LIST_PARTITIONS, body, body.getSlug(),
				system.head().slug() + " " + ((body.getLocalName() != null) ? body.getLocalName() : body.getName()),
				system.head().ownerFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<PartitionDto> updatePartition(UUID partitionId, PartitionPatchDto patch,
			@Nullable String ifMatch) {
		return this.desk.update(partitionId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<PartitionDto> retirePartition(UUID partitionId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.retire(partitionId, body, ifMatch);
	}

	private Partition toDomain(EntryHead head, PartitionRequestDto body) {
		this.accelerators.requireIds("accelerator/acceleratorId", PartitionMapper.accelerators(body.getAccelerator()));
		return PartitionMapper.toDomain(head, body, this.systems.shelf().get(body.getSystemId()));
	}

	private List<PartitionDto> toDtos(List<Partition> partitions) {
		Map<UUID, ComputeSystem> bySystem = this.machines
			.systems(partitions.stream().map(Partition::systemId).toList());
		Map<UUID, Accelerator> models = this.machines.accelerators();
		return partitions.stream()
			.map((each) -> PartitionMapper.toDto(each, bySystem.get(each.systemId()), models,
					this.answers.head(this.partitions.editing(), each)))
			.toList();
	}

}
