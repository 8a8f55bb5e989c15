package hub.catalog.software.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.api.SoftwareApi;
import hub.catalog.api.SoftwareDto;
import hub.catalog.api.SoftwareListDto;
import hub.catalog.api.SoftwarePatchDto;
import hub.catalog.api.SoftwareRequestDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.software.Software;
import hub.catalog.system.ComputeSystem;

/**
 * The software.
 */
@RestController
class SoftwareController implements SoftwareApi {

	private static final List<String> FACETS = List.of("category", "licence", "vendor", "status");

	private final Desk<Software, SoftwareDto, SoftwareRequestDto> desk;

	private final Section<ComputeSystem> systems;

	private final EntryAnswers answers;

	SoftwareController(Section<Software> software, Section<ComputeSystem> systems, EntryAnswers answers) {
		this.systems = systems;
		this.answers = answers;
		this.desk = Desk.of(software, answers, SoftwareRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				this::toDomain, SoftwareMapper::toDto);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SoftwareListDto> listSoftware(@Nullable String slug, @Nullable String q,
			@Nullable List<String> category, @Nullable List<String> licence, @Nullable List<String> vendor,
			@Nullable List<UUID> systemId, @Nullable List<EntryStatusDto> status, @Nullable List<String> facets,
			Integer limit, @Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown()
			.named(slug)
			.saying(q)
			.with("category", category)
			.with("licence", licence)
			.with("vendor", vendor)
			.with("systemId", systemId)
			.with("status", status);
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new SoftwareListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SoftwareDto> getSoftware(UUID softwareId, @Nullable String ifNoneMatch) {
		return this.desk.get(softwareId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SoftwareDto> createSoftware(SoftwareRequestDto body, @Nullable String idempotencyKey) {
		return this.desk.create(PATH_LIST_SOFTWARE, body, body.getSlug(), body.getName(), body.getOwnerFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SoftwareDto> updateSoftware(UUID softwareId, SoftwarePatchDto patch,
			@Nullable String ifMatch) {
		return this.desk.update(softwareId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SoftwareDto> retireSoftware(UUID softwareId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.retire(softwareId, body, ifMatch);
	}

	private Software toDomain(EntryHead head, SoftwareRequestDto body) {
		this.systems.requireIds("versions", SoftwareMapper.systems(body.getVersions()));
		return SoftwareMapper.toDomain(head, body);
	}

}
