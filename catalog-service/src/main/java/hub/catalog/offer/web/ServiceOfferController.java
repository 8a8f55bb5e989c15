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
import hub.catalog.entry.Found;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.factory.Factory;
import hub.catalog.offer.ServiceOffer;
import hub.platform.web.Expected;

/**
 * What factories offer.
 */
@RestController
class ServiceOfferController implements ServicesApi {

	private static final List<String> FACETS = List.of("factory", "networkWide", "status");

	private final Section<ServiceOffer> offers;

	private final Section<Factory> factories;

	private final EntryAnswers answers;

	ServiceOfferController(Section<ServiceOffer> offers, Section<Factory> factories, EntryAnswers answers) {
		this.offers = offers;
		this.factories = factories;
		this.answers = answers;
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
		Found<ServiceOffer> found = this.offers.finding()
			.find(wanted, this.answers.facets(facets, FACETS), this.answers.query(limit, cursor, sort));
		ServiceOfferListDto body = new ServiceOfferListDto(found.page().items().stream().map(this::toDto).toList(),
				this.answers.toDto(found.page()));
		body.setFacets(this.answers.toDto(found.facets()));
		return this.answers.list(found.page(), body);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<ServiceOfferDto> getService(UUID serviceId, @Nullable String ifNoneMatch) {
		ServiceOffer found = this.offers.shelf().get(serviceId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ServiceOfferDto> createService(ServiceOfferRequestDto body, @Nullable String idempotencyKey) {
		ServiceOffer added = this.offers.editing()
			.add(this.answers.caller(), new Stated(body.getSlug(), ServiceOfferMapper.english(body.getNames()),
					body.getOwnerFactoryId(),
					this.answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote())),
					(head) -> toDomain(head, body));
		return this.answers.created(PATH_LIST_SERVICES, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ServiceOfferDto> updateService(UUID serviceId, ServiceOfferPatchDto patch,
			@Nullable String ifMatch) {
		ServiceOffer changed = this.offers.editing()
			.change(this.answers.caller(), serviceId, Expected.required(ifMatch), this.answers.patched(),
					this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private ServiceOffer patched(ServiceOffer stored) {
		ServiceOfferRequestDto next = this.answers.merged(toDto(stored), ServiceOfferRequestDto.class);
		EntryHead head = this.offers.editing()
			.next(stored,
					this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), next.getNote()));
		return toDomain(head, next);
	}

	private ServiceOffer toDomain(EntryHead head, ServiceOfferRequestDto body) {
		this.factories.requireIds("factoryIds", body.getFactoryIds());
		return ServiceOfferMapper.toDomain(head, body);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<ServiceOfferDto> retireService(UUID serviceId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Expected expected = Expected.required(ifMatch);
		ServiceOffer retired = this.offers.editing()
			.retire(this.answers.caller(), serviceId, expected, body.getReason(), body.getReplacedById());
		return this.answers.changed(retired, toDto(retired));
	}

	private ServiceOfferDto toDto(ServiceOffer entry) {
		return ServiceOfferMapper.toDto(entry, this.answers.head(this.offers.editing(), entry));
	}

}
