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
import hub.catalog.entry.Found;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.software.Software;
import hub.catalog.system.ComputeSystem;
import hub.platform.web.Expected;

/**
 * The software.
 */
@RestController
class SoftwareController implements SoftwareApi {

	private static final List<String> FACETS = List.of("category", "licence", "vendor", "status");

	private final Section<Software> software;

	private final Section<ComputeSystem> systems;

	private final EntryAnswers answers;

	SoftwareController(Section<Software> software, Section<ComputeSystem> systems, EntryAnswers answers) {
		this.software = software;
		this.systems = systems;
		this.answers = answers;
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
		Found<Software> found = this.software.finding()
			.find(wanted, this.answers.facets(facets, FACETS), this.answers.query(limit, cursor, sort));
		SoftwareListDto body = new SoftwareListDto(found.page().items().stream().map(this::toDto).toList(),
				this.answers.toDto(found.page()));
		body.setFacets(this.answers.toDto(found.facets()));
		return this.answers.list(found.page(), body);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SoftwareDto> getSoftware(UUID softwareId, @Nullable String ifNoneMatch) {
		Software found = this.software.shelf().get(softwareId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SoftwareDto> createSoftware(SoftwareRequestDto body, @Nullable String idempotencyKey) {
		Software added = this.software.editing()
			.add(this.answers.caller(),
					new Stated(body.getSlug(), body.getName(), body.getOwnerFactoryId(), this.answers
						.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote())),
					(head) -> toDomain(head, body));
		return this.answers.created(PATH_LIST_SOFTWARE, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SoftwareDto> updateSoftware(UUID softwareId, SoftwarePatchDto patch,
			@Nullable String ifMatch) {
		Software changed = this.software.editing()
			.change(this.answers.caller(), softwareId, Expected.required(ifMatch), this.answers.patched(),
					this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private Software patched(Software stored) {
		SoftwareRequestDto next = this.answers.merged(toDto(stored), SoftwareRequestDto.class);
		EntryHead head = this.software.editing()
			.next(stored,
					this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), next.getNote()));
		return toDomain(head, next);
	}

	private Software toDomain(EntryHead head, SoftwareRequestDto body) {
		this.systems.requireIds("versions", SoftwareMapper.systems(body.getVersions()));
		return SoftwareMapper.toDomain(head, body);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SoftwareDto> retireSoftware(UUID softwareId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Expected expected = Expected.required(ifMatch);
		Software retired = this.software.editing()
			.retire(this.answers.caller(), softwareId, expected, body.getReason(), body.getReplacedById());
		return this.answers.changed(retired, toDto(retired));
	}

	private SoftwareDto toDto(Software entry) {
		return SoftwareMapper.toDto(entry, this.answers.head(this.software.editing(), entry));
	}

}
