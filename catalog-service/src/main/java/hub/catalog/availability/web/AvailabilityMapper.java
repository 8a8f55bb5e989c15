package hub.catalog.availability.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import hub.catalog.api.AvailabilityDto;
import hub.catalog.api.AvailabilityRequestDto;
import hub.catalog.api.AvailabilityStatusDto;
import hub.catalog.api.MaintenanceStatusDto;
import hub.catalog.api.MaintenanceWindowDto;
import hub.catalog.api.MaintenanceWindowRequestDto;
import hub.catalog.availability.Availability;
import hub.catalog.availability.AvailabilityStatus;
import hub.catalog.availability.MaintenanceWindow;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Retirement;
import hub.catalog.entry.web.HeadShape;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;

/**
 * Availabilities and maintenance windows between the wire and the domain.
 */
final class AvailabilityMapper {

	private AvailabilityMapper() {
	}

	static AvailabilityDto toDto(Availability availability, List<String> actions) {
		HeadShape head = HeadShape.of(availability.head(), actions);
		AvailabilityDto dto = new AvailabilityDto(head.id(), head.version(), head.createdAt(), head.updatedAt(),
				actions, head.ownerFactoryId(), availability.systemId(), availability.partitionId(),
				availability.accessModeId(), availability.startsOn(), toDto(availability.status()), head.source(),
				head.sourceKind(), head.asOf());
		dto.setEndsOn(availability.endsOn());
		dto.setReason(availability.reason());
		return dto;
	}

	static Availability toDomain(EntryHead head, AvailabilityRequestDto body, UUID systemId) {
		if (body.getEndsOn() != null && body.getEndsOn().isBefore(body.getStartsOn())) {
			throw new ValidationException(FieldError.member("/endsOn", "ENDS_BEFORE_START"));
		}
		return new Availability(head, body.getPartitionId(), systemId, body.getAccessModeId(), body.getStartsOn(),
				body.getEndsOn(), toDomain(body.getStatus()), body.getReason());
	}

	private static AvailabilityStatusDto toDto(AvailabilityStatus status) {
		return switch (status) {
			case OPEN -> AvailabilityStatusDto.OPEN;
			case LIMITED -> AvailabilityStatusDto.LIMITED;
			case CLOSED -> AvailabilityStatusDto.CLOSED;
			case SATURATED -> AvailabilityStatusDto.SATURATED;
		};
	}

	private static AvailabilityStatus toDomain(AvailabilityStatusDto status) {
		return switch (status) {
			case OPEN -> AvailabilityStatus.OPEN;
			case LIMITED -> AvailabilityStatus.LIMITED;
			case CLOSED -> AvailabilityStatus.CLOSED;
			case SATURATED -> AvailabilityStatus.SATURATED;
		};
	}

	static MaintenanceWindowDto toDto(MaintenanceWindow window, List<String> actions) {
		HeadShape head = HeadShape.of(window.head(), actions);
		MaintenanceWindowDto dto = new MaintenanceWindowDto(head.id(), head.version(), head.createdAt(),
				head.updatedAt(), actions, head.ownerFactoryId(),
				window.head().isRetired() ? MaintenanceStatusDto.CANCELLED : MaintenanceStatusDto.SCHEDULED,
				window.systemId(), window.partitionIds(), window.startsAt(), window.endsAt(), window.timeZone(),
				window.reason());
		dto.setSource(window.source());
		Retirement cancellation = window.head().retirement();
		dto.setCancellationReason((cancellation != null) ? cancellation.reason() : null);
		return dto;
	}

	static MaintenanceWindow toDomain(EntryHead head, MaintenanceWindowRequestDto body) {
		if (!body.getEndsAt().isAfter(body.getStartsAt())) {
			throw new ValidationException(FieldError.member("/endsAt", "ENDS_BEFORE_START"));
		}
		requireZone(body.getTimeZone());
		return new MaintenanceWindow(head, body.getSystemId(), partitions(body), body.getStartsAt(), body.getEndsAt(),
				body.getTimeZone(), body.getReason(), body.getSource());
	}

	static String key(MaintenanceWindowRequestDto body) {
		return MaintenanceWindow.key(body.getSystemId(), body.getStartsAt(), body.getEndsAt(), partitions(body));
	}

	static List<UUID> partitions(MaintenanceWindowRequestDto body) {
		return Objects.requireNonNullElse(body.getPartitionIds(), List.of());
	}

	private static void requireZone(String zone) {
		try {
			ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw new ValidationException(FieldError.member("/timeZone", "UNKNOWN_ZONE"));
		}
	}

}
