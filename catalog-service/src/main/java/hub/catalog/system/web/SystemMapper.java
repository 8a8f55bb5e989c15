package hub.catalog.system.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import hub.catalog.api.ComputeSystemDto;
import hub.catalog.api.ComputeSystemRequestDto;
import hub.catalog.api.SystemPhaseDto;
import hub.catalog.api.SystemStatusDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.entry.web.HeadShape;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.SystemPhase;

import org.jspecify.annotations.Nullable;

/**
 * Systems between the wire and the domain.
 */
final class SystemMapper {

	private SystemMapper() {
	}

	static ComputeSystemDto toDto(ComputeSystem system, HeadShape head) {
		ComputeSystemDto dto = new ComputeSystemDto(head.id(), head.version(), head.createdAt(), head.updatedAt(),
				head.actions(), head.slug(), head.ownerFactoryId(), status(system.phase(), system.head()),
				system.name(), system.otherNames(), system.operator(), system.site(), system.country(), head.figures(),
				head.source(), head.sourceKind(), head.asOf());
		dto.setFactoryId(system.factoryId());
		dto.setInServiceSince(system.inServiceSince());
		dto.setScheduler(system.scheduler());
		dto.setPeakPflops(system.head().current(ComputeSystem.PEAK).orElse(null));
		dto.setSustainedPflops(system.head().current(ComputeSystem.SUSTAINED).orElse(null));
		dto.setAccelerators(system.head().current(ComputeSystem.ACCELERATORS).map(BigDecimal::intValue).orElse(null));
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	static ComputeSystem toDomain(EntryHead head, ComputeSystemRequestDto body) {
		EntryHead stated = head.stating(ComputeSystem.PEAK, body.getPeakPflops(), ComputeSystem.PFLOPS)
			.stating(ComputeSystem.SUSTAINED, body.getSustainedPflops(), ComputeSystem.PFLOPS)
			.stating(ComputeSystem.ACCELERATORS, EntryAnswers.figure(body.getAccelerators()), null);
		return new ComputeSystem(stated, body.getName(), Objects.requireNonNullElse(body.getOtherNames(), List.of()),
				body.getFactoryId(), body.getOperator(), body.getSite(), body.getCountry(),
				toDomain(body.getStatus(), SystemPhase.PLANNED), body.getInServiceSince(), body.getScheduler());
	}

	static SystemStatusDto status(SystemPhase phase, EntryHead head) {
		if (head.isRetired()) {
			return SystemStatusDto.RETIRED;
		}
		return switch (phase) {
			case PLANNED -> SystemStatusDto.PLANNED;
			case OPERATIONAL -> SystemStatusDto.OPERATIONAL;
		};
	}

	static SystemPhase toDomain(@Nullable SystemPhaseDto phase, SystemPhase otherwise) {
		return switch (phase) {
			case PLANNED -> SystemPhase.PLANNED;
			case OPERATIONAL -> SystemPhase.OPERATIONAL;
			case null -> otherwise;
		};
	}

}
