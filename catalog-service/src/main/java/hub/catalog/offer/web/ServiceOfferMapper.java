package hub.catalog.offer.web;

import java.util.List;
import java.util.Objects;

import hub.catalog.api.ServiceOfferDto;
import hub.catalog.api.ServiceOfferRequestDto;
import hub.catalog.api.TranslationDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Translation;
import hub.catalog.entry.web.HeadShape;
import hub.catalog.offer.ServiceOffer;
import hub.catalog.vocabulary.Vocabulary;

/**
 * Service offers between the wire and the domain.
 */
final class ServiceOfferMapper {

	private ServiceOfferMapper() {
	}

	static ServiceOfferDto toDto(ServiceOffer offer, HeadShape head) {
		ServiceOfferDto dto = new ServiceOfferDto(head.id(), head.version(), head.createdAt(), head.updatedAt(),
				head.actions(), head.slug(), head.ownerFactoryId(), head.status(),
				offer.names().stream().map((name) -> new TranslationDto(name.language(), name.text())).toList(),
				offer.description(), offer.factoryIds(), offer.label(), head.figures(), head.source(),
				head.sourceKind(), head.asOf());
		dto.setNetworkWide(offer.networkWide());
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	static ServiceOffer toDomain(EntryHead head, ServiceOfferRequestDto body) {
		List<Translation> names = names(body.getNames());
		Vocabulary.requireNames(names);
		return new ServiceOffer(head, names, body.getDescription(), body.getNetworkWide(),
				Objects.requireNonNullElse(body.getFactoryIds(), List.of()));
	}

	static String english(List<TranslationDto> names) {
		return Translation.english(names(names));
	}

	private static List<Translation> names(List<TranslationDto> names) {
		return names.stream().map((name) -> new Translation(name.getLanguage(), name.getText())).toList();
	}

}
