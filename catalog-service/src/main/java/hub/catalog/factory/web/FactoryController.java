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
import hub.catalog.entry.Found;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.factory.Factory;
import hub.catalog.vocabulary.Sector;
import hub.platform.web.Expected;

/**
 * The factories.
 */
@RestController
class FactoryController implements FactoriesApi {

	private static final List<String> FACETS = List.of("country", "sector", "experimentalPlatform", "wave", "status");

	private final Section<Factory> factories;

	private final Section<Sector> sectors;

	private final EntryAnswers answers;

	FactoryController(Section<Factory> factories, Section<Sector> sectors, EntryAnswers answers) {
		this.factories = factories;
		this.sectors = sectors;
		this.answers = answers;
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
		Found<Factory> found = this.factories.finding()
			.find(wanted, this.answers.facets(facets, FACETS), this.answers.query(limit, cursor, sort));
		FactoryListDto body = new FactoryListDto(found.page().items().stream().map(this::toDto).toList(),
				this.answers.toDto(found.page()));
		body.setFacets(this.answers.toDto(found.facets()));
		return this.answers.list(found.page(), body);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<FactoryDto> getFactory(UUID factoryId, @Nullable String ifNoneMatch) {
		Factory found = this.factories.shelf().get(factoryId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<FactoryDto> createFactory(FactoryRequestDto body, @Nullable String idempotencyKey) {
		Factory added = this.factories.editing()
			.add(this.answers.caller(),
					new Stated(body.getSlug(), body.getName(), body.getOwnerFactoryId(), this.answers
						.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote())),
					(head) -> toDomain(head, body));
		return this.answers.created(PATH_LIST_FACTORIES, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<FactoryDto> updateFactory(UUID factoryId, FactoryPatchDto patch, @Nullable String ifMatch) {
		Factory changed = this.factories.editing()
			.change(this.answers.caller(), factoryId, Expected.required(ifMatch), this.answers.patched(),
					this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private Factory patched(Factory stored) {
		FactoryRequestDto next = this.answers.merged(toDto(stored), FactoryRequestDto.class);
		EntryHead head = this.factories.editing()
			.next(stored,
					this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), next.getNote()));
		return toDomain(head, next);
	}

	private Factory toDomain(EntryHead head, FactoryRequestDto body) {
		this.sectors.requireSlugs("sectors", body.getSectors());
		return FactoryMapper.toDomain(head, body);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<FactoryDto> retireFactory(UUID factoryId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Expected expected = Expected.required(ifMatch);
		Factory retired = this.factories.editing()
			.retire(this.answers.caller(), factoryId, expected, body.getReason(), body.getReplacedById());
		return this.answers.changed(retired, toDto(retired));
	}

	private FactoryDto toDto(Factory entry) {
		return FactoryMapper.toDto(entry, this.answers.head(this.factories.editing(), entry));
	}

}
