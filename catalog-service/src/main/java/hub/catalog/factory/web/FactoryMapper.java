package hub.catalog.factory.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import hub.catalog.api.AntennaDto;
import hub.catalog.api.FactoryDto;
import hub.catalog.api.FactoryRequestDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.web.HeadShape;
import hub.catalog.factory.Antenna;
import hub.catalog.factory.Factory;

/**
 * Factories between the wire and the domain.
 */
final class FactoryMapper {

	private FactoryMapper() {
	}

	static FactoryDto toDto(Factory factory, HeadShape head) {
		FactoryDto dto = new FactoryDto(head.id(), head.version(), head.createdAt(), head.updatedAt(), head.actions(),
				head.slug(), head.ownerFactoryId(), head.status(), factory.name(), factory.country(),
				factory.hostingEntity(), factory.site(), factory.partners(), factory.sectors(),
				factory.antennas().stream().map(FactoryMapper::toDto).toList(), head.figures(), head.source(),
				head.sourceKind(), head.asOf());
		dto.setAcronym(factory.acronym());
		dto.setCoLead(factory.coLead());
		dto.setExperimentalPlatform(factory.experimentalPlatform());
		dto.setWave(factory.wave());
		dto.setSelectedOn(factory.selectedOn());
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	private static AntennaDto toDto(Antenna antenna) {
		AntennaDto dto = new AntennaDto(antenna.country(), antenna.source(), HeadShape.toDto(antenna.sourceKind()));
		dto.setName(antenna.name());
		return dto;
	}

	static Factory toDomain(EntryHead head, FactoryRequestDto body) {
		return new Factory(head, body.getName(), body.getAcronym(), body.getCountry(), body.getHostingEntity(),
				body.getCoLead(), body.getSite(), orEmpty(body.getPartners()), orEmpty(body.getSectors()),
				body.getExperimentalPlatform(), body.getWave(), body.getSelectedOn(),
				orEmpty(body.getAntennas()).stream().map(FactoryMapper::toDomain).toList());
	}

	private static Antenna toDomain(AntennaDto dto) {
		return new Antenna(dto.getCountry(), dto.getName(), dto.getSource(), HeadShape.toDomain(dto.getSourceKind()));
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return Objects.requireNonNullElse(list, List.of());
	}

}
