package hub.catalog.dataset.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.DatasetDto;
import hub.catalog.api.DatasetListDto;
import hub.catalog.api.DatasetPatchDto;
import hub.catalog.api.DatasetRequestDto;
import hub.catalog.api.DatasetsApi;
import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.PersonalDataDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.dataset.Dataset;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Found;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.system.ComputeSystem;
import hub.platform.web.Expected;

/**
 * The datasets.
 */
@RestController
class DatasetController implements DatasetsApi {

	private static final List<String> FACETS = List.of("modality", "licence", "language", "gated", "personalData",
			"status");

	private final Section<Dataset> datasets;

	private final Section<ComputeSystem> systems;

	private final EntryAnswers answers;

	DatasetController(Section<Dataset> datasets, Section<ComputeSystem> systems, EntryAnswers answers) {
		this.datasets = datasets;
		this.systems = systems;
		this.answers = answers;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<DatasetListDto> listDatasets(@Nullable String slug, @Nullable String q,
			@Nullable List<String> modality, @Nullable List<String> language, @Nullable List<String> licence,
			@Nullable Boolean gated, @Nullable List<PersonalDataDto> personalData, @Nullable List<UUID> systemId,
			@Nullable List<EntryStatusDto> status, @Nullable List<String> facets, Integer limit,
			@Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown()
			.named(slug)
			.saying(q)
			.with("modality", modality)
			.with("language", language)
			.with("licence", licence)
			.with("gated", gated)
			.with("personalData", personalData)
			.with("systemId", systemId)
			.with("status", status);
		Found<Dataset> found = this.datasets.finding()
			.find(wanted, this.answers.facets(facets, FACETS), this.answers.query(limit, cursor, sort));
		DatasetListDto body = new DatasetListDto(found.page().items().stream().map(this::toDto).toList(),
				this.answers.toDto(found.page()));
		body.setFacets(this.answers.toDto(found.facets()));
		return this.answers.list(found.page(), body);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<DatasetDto> getDataset(UUID datasetId, @Nullable String ifNoneMatch) {
		Dataset found = this.datasets.shelf().get(datasetId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<DatasetDto> createDataset(DatasetRequestDto body, @Nullable String idempotencyKey) {
		Dataset added = this.datasets.editing()
			.add(this.answers.caller(),
					new Stated(body.getSlug(), body.getName(), body.getOwnerFactoryId(), this.answers
						.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote())),
					(head) -> toDomain(head, body));
		return this.answers.created(PATH_LIST_DATASETS, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<DatasetDto> updateDataset(UUID datasetId, DatasetPatchDto patch, @Nullable String ifMatch) {
		Dataset changed = this.datasets.editing()
			.change(this.answers.caller(), datasetId, Expected.required(ifMatch), this.answers.patched(),
					this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private Dataset patched(Dataset stored) {
		DatasetRequestDto next = this.answers.merged(toDto(stored), DatasetRequestDto.class);
		EntryHead head = this.datasets.editing()
			.next(stored,
					this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), next.getNote()));
		return toDomain(head, next);
	}

	private Dataset toDomain(EntryHead head, DatasetRequestDto body) {
		this.systems.requireIds("availableAtSystemIds", body.getAvailableAtSystemIds());
		return DatasetMapper.toDomain(head, body);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<DatasetDto> retireDataset(UUID datasetId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Expected expected = Expected.required(ifMatch);
		Dataset retired = this.datasets.editing()
			.retire(this.answers.caller(), datasetId, expected, body.getReason(), body.getReplacedById());
		return this.answers.changed(retired, toDto(retired));
	}

	private DatasetDto toDto(Dataset entry) {
		return DatasetMapper.toDto(entry, this.answers.head(this.datasets.editing(), entry));
	}

}
