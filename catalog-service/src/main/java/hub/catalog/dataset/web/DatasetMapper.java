package hub.catalog.dataset.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import hub.catalog.api.DatasetDto;
import hub.catalog.api.DatasetRequestDto;
import hub.catalog.api.PersonalDataDto;
import hub.catalog.dataset.Dataset;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.entry.web.HeadShape;

/**
 * Datasets between the wire and the domain.
 */
final class DatasetMapper {

	private DatasetMapper() {
	}

	static DatasetDto toDto(Dataset dataset, HeadShape head) {
		DatasetDto dto = new DatasetDto(head.id(), head.version(), head.createdAt(), head.updatedAt(), head.actions(),
				head.slug(), head.ownerFactoryId(), head.status(), dataset.name(), dataset.description(),
				dataset.modalities(), dataset.languages(), dataset.licence(), dataset.availableAtSystemIds(),
				head.figures(), head.source(), head.sourceKind(), head.asOf());
		dto.setTokens(number(dataset, Dataset.TOKENS));
		dto.setItems(number(dataset, Dataset.ITEMS));
		dto.setItemUnit(dataset.itemUnit());
		dto.setSizeBytes(number(dataset, Dataset.BYTES));
		dto.setGated(dataset.gated());
		dto.setUrl(dataset.url());
		dto.setPersonalData(toDto(dataset.personalData()));
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	private static @Nullable Long number(Dataset dataset, String figure) {
		return dataset.head().current(figure).map(BigDecimal::longValue).orElse(null);
	}

	private static @Nullable PersonalDataDto toDto(@Nullable Boolean personalData) {
		if (personalData == null) {
			return null;
		}
		return personalData ? PersonalDataDto.YES : PersonalDataDto.NO;
	}

	static Dataset toDomain(EntryHead head, DatasetRequestDto body) {
		EntryHead stated = head.stating(Dataset.TOKENS, EntryAnswers.figure(body.getTokens()), "tokens")
			.stating(Dataset.ITEMS, EntryAnswers.figure(body.getItems()), body.getItemUnit())
			.stating(Dataset.BYTES, EntryAnswers.figure(body.getSizeBytes()), "B");
		return new Dataset(stated, body.getName(), body.getDescription(), orEmpty(body.getModalities()),
				orEmpty(body.getLanguages()), body.getItemUnit(), body.getLicence(), body.getGated(), body.getUrl(),
				toDomain(body.getPersonalData()), orEmpty(body.getAvailableAtSystemIds()));
	}

	private static @Nullable Boolean toDomain(@Nullable PersonalDataDto personalData) {
		return switch (personalData) {
			case YES -> true;
			case NO -> false;
			case null -> null;
		};
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return Objects.requireNonNullElse(list, List.of());
	}

}
