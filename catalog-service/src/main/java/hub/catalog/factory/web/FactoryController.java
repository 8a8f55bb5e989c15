package hub.catalog.factory.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.FactoriesApi;
import hub.catalog.api.FactoryDto;
import hub.catalog.api.FactoryListDto;
import hub.catalog.api.FactoryPatchDto;
import hub.catalog.api.FactoryRequestDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.factory.Factory;
import hub.catalog.vocabulary.Sector;

/**
 * The factories.
 */
@RestController
class FactoryController implements FactoriesApi {

	private static final List<String> FACETS = List.of("country", "sector", "experimentalPlatform", "wave", "status");

	private final Desk<Factory, FactoryDto, FactoryRequestDto> desk;

	private final Section<Sector> sectors;

	private final EntryAnswers answers;

	FactoryController(Section<Factory> factories, Section<Sector> sectors, EntryAnswers answers) {
		this.sectors = sectors;
		this.answers = answers;
		this.desk = Desk.of(factories, answers, FactoryRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				this::toDomain, FactoryMapper::toDto);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<FactoryListDto> listFactories(@Nullable String slug, @Nullable String q,
			@Nullable List<String> country, @Nullable List<String> sector, @Nullable Boolean experimentalPlatform,
			@Nullable List<String> wave, @Nullable List<EntryStatusDto> status, @Nullable List<String> facets,
			Integer limit, @Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown()
			.named(slug)
			.saying(q)
			.with("country", country)
			.with("sector", sector)
			.with("experimentalPlatform", experimentalPlatform)
			.with("wave", wave)
			.with("status", status);
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new FactoryListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<FactoryDto> getFactory(UUID factoryId, @Nullable String ifNoneMatch) {
		return this.desk.get(factoryId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<FactoryDto> createFactory(FactoryRequestDto body, @Nullable String idempotencyKey) {
		return this.desk.create(PATH_LIST_FACTORIES, body, body.getSlug(), body.getName(), body.getOwnerFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<FactoryDto> updateFactory(UUID factoryId, FactoryPatchDto patch, @Nullable String ifMatch) {
		return this.desk.update(factoryId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<FactoryDto> retireFactory(UUID factoryId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.retire(factoryId, body, ifMatch);
	}

	private Factory toDomain(EntryHead head, FactoryRequestDto body) {
		this.sectors.requireSlugs("sectors", body.getSectors());
		return FactoryMapper.toDomain(head, body);
	}

}
