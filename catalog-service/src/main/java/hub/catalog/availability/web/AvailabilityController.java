package hub.catalog.availability.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.AvailabilitiesApi;
import hub.catalog.api.AvailabilityDto;
import hub.catalog.api.AvailabilityListDto;
import hub.catalog.api.AvailabilityPatchDto;
import hub.catalog.api.AvailabilityRequestDto;
import hub.catalog.api.AvailabilityStatusDto;
import hub.catalog.availability.Availability;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Section;
import hub.catalog.entry.Span;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.system.Partition;
import hub.platform.paging.Page;
import hub.platform.paging.Sorts;
import hub.platform.web.Expected;

/**
 * Whether access modes admit new work to partitions.
 */
@RestController
class AvailabilityController implements AvailabilitiesApi {

	private static final Sorts SORTS = Sorts.of("startsAt", "startsAt", "updatedAt");

	private final Section<Availability> availabilities;

	private final Section<Partition> partitions;

	private final EntryAnswers answers;

	AvailabilityController(Section<Availability> availabilities, Section<Partition> partitions, EntryAnswers answers) {
		this.availabilities = availabilities;
		this.partitions = partitions;
		this.answers = answers;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<AvailabilityListDto> listAvailabilities(@Nullable List<UUID> partitionId,
			@Nullable List<UUID> accessModeId, @Nullable List<AvailabilityStatusDto> status, @Nullable LocalDate from,
			@Nullable LocalDate to, Integer limit, @Nullable String cursor, @Nullable String sort,
			@Nullable String fields) {
		Wanted wanted = Wanted.shown()
			.with("partitionId", partitionId)
			.with("accessModeId", accessModeId)
			.with("status", status)
			.during((from != null || to != null) ? Span.ofDays(from, to) : null);
		Page<Availability> page = this.availabilities.shelf()
			.page(wanted, this.answers.query(limit, cursor, sort, SORTS));
		return this.answers.list(page,
				new AvailabilityListDto(page.items().stream().map(this::toDto).toList(), this.answers.toDto(page)));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<AvailabilityDto> getAvailability(UUID availabilityId, @Nullable String ifNoneMatch) {
		Availability found = this.availabilities.shelf().get(availabilityId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<AvailabilityDto> createAvailability(AvailabilityRequestDto body,
			@Nullable String idempotencyKey) {
		this.partitions.requireIds("partitionId", List.of(body.getPartitionId()));
		Partition partition = this.partitions.shelf().get(body.getPartitionId());
		Availability added = this.availabilities.editing()
			.addUnnamed(this.answers.caller(),
					Availability.key(body.getPartitionId(), body.getAccessModeId(), body.getStartsOn()),
					partition.head().ownerFactoryId(),
					this.answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), null),
					(head) -> AvailabilityMapper.toDomain(head, body, partition.systemId()));
		return this.answers.created(PATH_LIST_AVAILABILITIES, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<AvailabilityDto> updateAvailability(UUID availabilityId, AvailabilityPatchDto patch,
			@Nullable String ifMatch) {
		Availability changed = this.availabilities.editing()
			.change(this.answers.caller(), availabilityId, Expected.required(ifMatch), this.answers.patched(),
					this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private Availability patched(Availability stored) {
		AvailabilityRequestDto next = this.answers.merged(toDto(stored), AvailabilityRequestDto.class);
		EntryHead head = this.availabilities.editing()
			.next(stored, this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), null));
		return AvailabilityMapper.toDomain(
				head.named(Availability.key(stored.partitionId(), stored.accessModeId(), next.getStartsOn())), next,
				stored.systemId());
	}

	private AvailabilityDto toDto(Availability availability) {
		return AvailabilityMapper.toDto(availability,
				this.answers.actions(this.availabilities.editing(), availability));
	}

}
