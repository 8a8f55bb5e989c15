package hub.catalog.offer.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.api.ServiceOfferDto;
import hub.catalog.api.ServiceOfferListDto;
import hub.catalog.api.ServiceOfferPatchDto;
import hub.catalog.api.ServiceOfferRequestDto;
import hub.catalog.api.ServicesApi;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.factory.Factory;
import hub.catalog.offer.ServiceOffer;

/**
 * What factories offer.
 */
@RestController
class ServiceOfferController implements ServicesApi {

	private static final List<String> FACETS = List.of("factory", "networkWide", "status");

	private final Desk<ServiceOffer, ServiceOfferDto, ServiceOfferRequestDto> desk;

	private final Section<Factory> factories;

	private final EntryAnswers answers;

	ServiceOfferController(Section<ServiceOffer> offers, Section<Factory> factories, EntryAnswers answers) {
		this.factories = factories;
		this.answers = answers;
		this.desk = Desk.of(offers, answers, ServiceOfferRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				this::toDomain, ServiceOfferMapper::toDto);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<ServiceOfferListDto> listServices(@Nullable String slug, @Nullable String q,
			@Nullable List<UUID> factoryId, @Nullable List<String> factory, @Nullable Boolean networkWide,
			@Nullable List<EntryStatusDto> status, @Nullable List<String> facets, Integer limit,
			@Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown()
			.named(slug)
			.saying(q)
			.with("factoryId", factoryId)
			.with("factory", factory)
			.with("networkWide", networkWide)
			.with("status", status);
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new ServiceOfferListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<ServiceOfferDto> getService(UUID serviceId, @Nullable String ifNoneMatch) {
		return this.desk.get(serviceId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ServiceOfferDto> createService(ServiceOfferRequestDto body, @Nullable String idempotencyKey) {
		return this.desk.create(PATH_LIST_SERVICES, body, body.getSlug(), ServiceOfferMapper.english(body.getNames()),
				body.getOwnerFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ServiceOfferDto> updateService(UUID serviceId, ServiceOfferPatchDto patch,
			@Nullable String ifMatch) {
		return this.desk.update(serviceId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ServiceOfferDto> retireService(UUID serviceId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.retire(serviceId, body, ifMatch);
	}

	private ServiceOffer toDomain(EntryHead head, ServiceOfferRequestDto body) {
		this.factories.requireIds("factoryIds", body.getFactoryIds());
		return ServiceOfferMapper.toDomain(head, body);
	}

}
