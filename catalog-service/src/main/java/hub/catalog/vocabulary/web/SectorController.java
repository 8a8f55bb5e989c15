package hub.catalog.vocabulary.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.api.SectorDto;
import hub.catalog.api.SectorListDto;
import hub.catalog.api.SectorPatchDto;
import hub.catalog.api.SectorRequestDto;
import hub.catalog.api.SectorsApi;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Found;
import hub.catalog.entry.Row;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.vocabulary.Sector;
import hub.platform.web.Expected;

/**
 * The vocabulary of sectors.
 */
@RestController
class SectorController implements SectorsApi {

	private static final List<String> FACETS = List.of("status", "broader");

	private final Section<Sector> sectors;

	private final EntryAnswers answers;

	SectorController(Section<Sector> sectors, EntryAnswers answers) {
		this.sectors = sectors;
		this.answers = answers;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SectorListDto> listSectors(@Nullable String slug, @Nullable String q,
			@Nullable List<String> broader, @Nullable List<EntryStatusDto> status, @Nullable List<String> facets,
			Integer limit, @Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown().named(slug).saying(q).with("broader", broader).with("status", status);
		Found<Sector> found = this.sectors.finding()
			.find(wanted, this.answers.facets(facets, FACETS), this.answers.query(limit, cursor, sort));
		SectorListDto body = new SectorListDto(toDto(found.page().items()), this.answers.toDto(found.page()));
		body.setFacets(this.answers.toDto(found.facets()));
		return this.answers.list(found.page(), body);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SectorDto> getSector(UUID sectorId, @Nullable String ifNoneMatch) {
		Sector found = this.sectors.shelf().get(sectorId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SectorDto> createSector(SectorRequestDto body, @Nullable String idempotencyKey) {
		Sector added = this.sectors.editing()
			.add(this.answers.caller(), new Stated(body.getSlug(), VocabularyMapper.english(body.getNames()),
					body.getOwnerFactoryId(),
					this.answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote())),
					(head) -> toDomain(head, body));
		return this.answers.created(PATH_LIST_SECTORS, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SectorDto> updateSector(UUID sectorId, SectorPatchDto patch, @Nullable String ifMatch) {
		Sector changed = this.sectors.editing()
			.change(this.answers.caller(), sectorId, Expected.required(ifMatch), this.answers.patched(), this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private Sector patched(Sector stored) {
		SectorRequestDto next = this.answers.merged(toDto(stored), SectorRequestDto.class);
		EntryHead head = this.sectors.editing()
			.next(stored,
					this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), next.getNote()));
		return toDomain(head, next);
	}

	private Sector toDomain(EntryHead head, SectorRequestDto body) {
		if (body.getBroader() != null) {
			this.sectors.requireSlugs("broader", List.of(body.getBroader()));
		}
		return VocabularyMapper.toDomain(head, body);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SectorDto> retireSector(UUID sectorId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Expected expected = Expected.required(ifMatch);
		Sector retired = this.sectors.editing()
			.retire(this.answers.caller(), sectorId, expected, body.getReason(), body.getReplacedById());
		return this.answers.changed(retired, toDto(retired));
	}

	private SectorDto toDto(Sector word) {
		return toDto(List.of(word)).getFirst();
	}

	private List<SectorDto> toDto(List<Sector> words) {
		List<Row> below = this.sectors.shelf()
			.rows(Wanted.shown().with("broader", words.stream().map((word) -> word.head().slug()).toList()));
		return words.stream()
			.map((word) -> VocabularyMapper.toDto(word, below, this.answers.head(this.sectors.editing(), word)))
			.toList();
	}

}
