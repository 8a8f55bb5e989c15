package hub.catalog.availability.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.MaintenanceCancellationDto;
import hub.catalog.api.MaintenanceStatusDto;
import hub.catalog.api.MaintenanceWindowDto;
import hub.catalog.api.MaintenanceWindowListDto;
import hub.catalog.api.MaintenanceWindowPatchDto;
import hub.catalog.api.MaintenanceWindowRequestDto;
import hub.catalog.api.MaintenanceWindowsApi;
import hub.catalog.availability.MaintenanceWindow;
import hub.catalog.entry.Row;
import hub.catalog.entry.Section;
import hub.catalog.entry.Span;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Partition;
import hub.platform.paging.Page;
import hub.platform.paging.Sorts;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import hub.platform.web.Expected;

/**
 * When machines do not run jobs.
 */
@RestController
class MaintenanceWindowController implements MaintenanceWindowsApi {

	private static final Sorts SORTS = Sorts.of("startsAt", "startsAt", "updatedAt");

	private final Section<MaintenanceWindow> windows;

	private final Section<ComputeSystem> systems;

	private final Section<Partition> partitions;

	private final EntryAnswers answers;

	MaintenanceWindowController(Section<MaintenanceWindow> windows, Section<ComputeSystem> systems,
			Section<Partition> partitions, EntryAnswers answers) {
		this.windows = windows;
		this.systems = systems;
		this.partitions = partitions;
		this.answers = answers;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<MaintenanceWindowListDto> listMaintenanceWindows(@Nullable List<UUID> systemId,
			@Nullable List<UUID> partitionId, @Nullable List<MaintenanceStatusDto> status, @Nullable Instant from,
			@Nullable Instant to, Integer limit, @Nullable String cursor, @Nullable String sort,
			@Nullable String fields) {
		Wanted wanted = Wanted.shown()
			.with("systemId", systemId)
			.with(MaintenanceWindow.TOUCHES, touched(partitionId))
			.with("status", status)
			.during((from != null || to != null) ? Span.between(from, to) : null);
		Page<MaintenanceWindow> page = this.windows.shelf()
			.page(wanted, this.answers.query(limit, cursor, sort, SORTS));
		return this.answers.list(page, new MaintenanceWindowListDto(page.items().stream().map(this::toDto).toList(),
				this.answers.toDto(page)));
	}

	/**
	 * The partitions, and their systems: when all of a system stands still, its
	 * partitions do.
	 */
	private @Nullable List<UUID> touched(@Nullable List<UUID> partitionIds) {
		if (partitionIds == null) {
			return null;
		}
		List<UUID> touched = new ArrayList<>(partitionIds);
		for (Row partition : this.partitions.shelf().rows(Wanted.all().among(partitionIds))) {
			if (partition.parentId() != null) {
				touched.add(partition.parentId());
			}
		}
		return touched;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<MaintenanceWindowDto> getMaintenanceWindow(UUID maintenanceWindowId,
			@Nullable String ifNoneMatch) {
		MaintenanceWindow found = this.windows.shelf().get(maintenanceWindowId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<MaintenanceWindowDto> createMaintenanceWindow(MaintenanceWindowRequestDto body,
			@Nullable String idempotencyKey) {
		this.systems.requireIds("systemId", List.of(body.getSystemId()));
		ComputeSystem system = this.systems.shelf().get(body.getSystemId());
		MaintenanceWindow added = this.windows.editing()
			.addUnnamed(this.answers.caller(), AvailabilityMapper.key(body), system.head().ownerFactoryId(),
					provenance(body), (head) -> {
						requireOwnPartitions(body);
						return AvailabilityMapper.toDomain(head, body);
					});
		return this.answers.created(PATH_LIST_MAINTENANCE_WINDOWS, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<MaintenanceWindowDto> updateMaintenanceWindow(UUID maintenanceWindowId,
			MaintenanceWindowPatchDto patch, @Nullable String ifMatch) {
		MaintenanceWindow changed = this.windows.editing()
			.change(this.answers.caller(), maintenanceWindowId, Expected.required(ifMatch), this.answers.patched(),
					this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private MaintenanceWindow patched(MaintenanceWindow stored) {
		MaintenanceWindowRequestDto next = this.answers.merged(toDto(stored), MaintenanceWindowRequestDto.class);
		requireOwnPartitions(next);
		return AvailabilityMapper
			.toDomain(this.windows.editing().next(stored, provenance(next)).named(AvailabilityMapper.key(next)), next);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<MaintenanceWindowDto> cancelMaintenanceWindow(UUID maintenanceWindowId,
			MaintenanceCancellationDto body, @Nullable String idempotencyKey, @Nullable String ifMatch) {
		MaintenanceWindow cancelled = this.windows.editing()
			.retire(this.answers.caller(), maintenanceWindowId, Expected.required(ifMatch), body.getReason(), null);
		return this.answers.changed(cancelled, toDto(cancelled));
	}

	private void requireOwnPartitions(MaintenanceWindowRequestDto body) {
		List<UUID> ids = AvailabilityMapper.partitions(body);
		this.partitions.requireIds("partitionIds", ids);
		for (Row partition : this.partitions.shelf().rows(Wanted.all().among(ids))) {
			if (!body.getSystemId().equals(partition.parentId())) {
				throw new ValidationException(
						FieldError.member("/partitionIds", "OTHER_SYSTEM", Map.of("value", partition.id())));
			}
		}
	}

	private Provenance provenance(MaintenanceWindowRequestDto body) {
		return new Provenance((body.getSource() != null) ? body.getSource() : "the operator", SourceKind.OPERATOR,
				this.answers.today().toString(), null);
	}

	private MaintenanceWindowDto toDto(MaintenanceWindow window) {
		return AvailabilityMapper.toDto(window, this.answers.actions(this.windows.editing(), window, "cancellations"));
	}

}
