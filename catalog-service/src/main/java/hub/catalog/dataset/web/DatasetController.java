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
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.system.ComputeSystem;

/**
 * The datasets.
 */
@RestController
class DatasetController implements DatasetsApi {

	private static final List<String> FACETS = List.of("modality", "licence", "language", "gated", "personalData",
			"status");

	private final Desk<Dataset, DatasetDto, DatasetRequestDto> desk;

	private final Section<ComputeSystem> systems;

	private final EntryAnswers answers;

	DatasetController(Section<Dataset> datasets, Section<ComputeSystem> systems, EntryAnswers answers) {
		this.systems = systems;
		this.answers = answers;
		this.desk = Desk.of(datasets, answers, DatasetRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				this::toDomain, DatasetMapper::toDto);
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
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new DatasetListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<DatasetDto> getDataset(UUID datasetId, @Nullable String ifNoneMatch) {
		return this.desk.get(datasetId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<DatasetDto> createDataset(DatasetRequestDto body, @Nullable String idempotencyKey) {
		return this.desk.create(PATH_LIST_DATASETS, body, body.getSlug(), body.getName(), body.getOwnerFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<DatasetDto> updateDataset(UUID datasetId, DatasetPatchDto patch, @Nullable String ifMatch) {
		return this.desk.update(datasetId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<DatasetDto> retireDataset(UUID datasetId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.retire(datasetId, body, ifMatch);
	}

	private Dataset toDomain(EntryHead head, DatasetRequestDto body) {
		this.systems.requireIds("availableAtSystemIds", body.getAvailableAtSystemIds());
		return DatasetMapper.toDomain(head, body);
	}

}
