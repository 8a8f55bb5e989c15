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
import hub.catalog.entry.Row;
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.vocabulary.Sector;

/**
 * The vocabulary of sectors.
 */
@RestController
class SectorController implements SectorsApi {

	private static final List<String> FACETS = List.of("status", "broader");

	private final Desk<Sector, SectorDto, SectorRequestDto> desk;

	private final Section<Sector> sectors;

	private final EntryAnswers answers;

	SectorController(Section<Sector> sectors, EntryAnswers answers) {
		this.sectors = sectors;
		this.answers = answers;
		this.desk = new Desk<>(sectors, answers, SectorRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				this::toDomain, this::toDtos);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SectorListDto> listSectors(@Nullable String slug, @Nullable String q,
			@Nullable List<String> broader, @Nullable List<EntryStatusDto> status, @Nullable List<String> facets,
			Integer limit, @Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown().named(slug).saying(q).with("broader", broader).with("status", status);
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new SectorListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SectorDto> getSector(UUID sectorId, @Nullable String ifNoneMatch) {
		return this.desk.get(sectorId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SectorDto> createSector(SectorRequestDto body, @Nullable String idempotencyKey) {
		return this.desk.create(PATH_LIST_SECTORS, body, body.getSlug(), VocabularyMapper.english(body.getNames()),
				body.getOwnerFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SectorDto> updateSector(UUID sectorId, SectorPatchDto patch, @Nullable String ifMatch) {
		return this.desk.update(sectorId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SectorDto> retireSector(UUID sectorId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.retire(sectorId, body, ifMatch);
	}

	private Sector toDomain(EntryHead head, SectorRequestDto body) {
		if (body.getBroader() != null) {
			this.sectors.requireSlugs("broader", List.of(body.getBroader()));
		}
		return VocabularyMapper.toDomain(head, body);
	}

	private List<SectorDto> toDtos(List<Sector> words) {
		List<Row> below = this.sectors.shelf()
			.rows(Wanted.shown().with("broader", words.stream().map((word) -> word.head().slug()).toList()));
		return words.stream()
			.map((word) -> VocabularyMapper.toDto(word, below, this.answers.head(this.sectors.editing(), word)))
			.toList();
	}

}
