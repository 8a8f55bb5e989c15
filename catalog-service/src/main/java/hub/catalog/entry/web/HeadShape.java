package hub.catalog.entry.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.FigureDto;
import hub.catalog.api.RetirementDto;
import hub.catalog.api.SourceKindDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Retirement;
import hub.catalog.source.Figure;
import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;

/**
 * The members that every entry has on the wire.
 */
public record HeadShape(UUID id, long version, Instant createdAt, Instant updatedAt, List<String> actions, String slug,
		UUID ownerFactoryId, EntryStatusDto status, List<FigureDto> figures, String source, SourceKindDto sourceKind,
		String asOf, @Nullable String note, @Nullable RetirementDto retirement) {

	public static HeadShape of(EntryHead head, List<String> actions) {
		Provenance provenance = head.provenance();
		return new HeadShape(head.id(), head.version(), head.createdAt(), head.updatedAt(), actions, head.slug(),
				head.ownerFactoryId(), head.isRetired() ? EntryStatusDto.RETIRED : EntryStatusDto.ACTIVE,
				head.figures().stream().map(HeadShape::toDto).toList(), provenance.source(),
				toDto(provenance.sourceKind()), provenance.asOf(), provenance.note(), toDto(head.retirement()));
	}

	/** The wire's word for who says it. */
	public static SourceKindDto toDto(SourceKind kind) {
		return switch (kind) {
			case OFFICIAL -> SourceKindDto.OFFICIAL;
			case OPERATOR -> SourceKindDto.OPERATOR;
			case PRESS -> SourceKindDto.PRESS;
			case SECONDARY -> SourceKindDto.SECONDARY;
			case REPOSITORY -> SourceKindDto.REPOSITORY;
			case DATASET_CARD -> SourceKindDto.DATASET_CARD;
			case KNOWLEDGE -> SourceKindDto.KNOWLEDGE;
			case ILLUSTRATIVE -> SourceKindDto.ILLUSTRATIVE;
		};
	}

	/** The domain's word for who says it. */
	public static SourceKind toDomain(SourceKindDto kind) {
		return switch (kind) {
			case OFFICIAL -> SourceKind.OFFICIAL;
			case OPERATOR -> SourceKind.OPERATOR;
			case PRESS -> SourceKind.PRESS;
			case SECONDARY -> SourceKind.SECONDARY;
			case REPOSITORY -> SourceKind.REPOSITORY;
			case DATASET_CARD -> SourceKind.DATASET_CARD;
			case KNOWLEDGE -> SourceKind.KNOWLEDGE;
			case ILLUSTRATIVE -> SourceKind.ILLUSTRATIVE;
		};
	}

	private static FigureDto toDto(Figure figure) {
		FigureDto dto = new FigureDto(figure.name(), figure.asOf(), figure.source(), toDto(figure.sourceKind()),
				figure.superseded());
		dto.setValue(figure.value());
		dto.setText(figure.text());
		dto.setUnit(figure.unit());
		dto.setNote(figure.note());
		return dto;
	}

	private static @Nullable RetirementDto toDto(@Nullable Retirement retirement) {
		if (retirement == null) {
			return null;
		}
		RetirementDto dto = new RetirementDto((retirement.reason() != null) ? retirement.reason() : "",
				retirement.retiredAt());
		dto.setReplacedById(retirement.replacedById());
		return dto;
	}

}
