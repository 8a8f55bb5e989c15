package hub.catalog.software.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.api.SoftwareDto;
import hub.catalog.api.SoftwareRequestDto;
import hub.catalog.api.SoftwareVersionDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.web.HeadShape;
import hub.catalog.software.Software;
import hub.catalog.software.SoftwareVersion;

/**
 * Software between the wire and the domain.
 */
final class SoftwareMapper {

	private SoftwareMapper() {
	}

	static SoftwareDto toDto(Software software, HeadShape head) {
		SoftwareDto dto = new SoftwareDto(head.id(), head.version(), head.createdAt(), head.updatedAt(), head.actions(),
				head.slug(), head.ownerFactoryId(), head.status(), software.name(), software.category(),
				software.licence(), software.vendors(),
				software.versions().stream().map(SoftwareMapper::toDto).toList(), head.figures(), head.source(),
				head.sourceKind(), head.asOf());
		dto.setLicenceSource(software.licenceSource());
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	private static SoftwareVersionDto toDto(SoftwareVersion version) {
		SoftwareVersionDto dto = new SoftwareVersionDto(version.version());
		dto.setStack(version.stack());
		dto.setStackName(version.stackName());
		dto.setSystemId(version.systemId());
		dto.setSource(version.source());
		dto.setSourceKind((version.sourceKind() != null) ? HeadShape.toDto(version.sourceKind()) : null);
		dto.setNote(version.note());
		return dto;
	}

	static Software toDomain(EntryHead head, SoftwareRequestDto body) {
		return new Software(head, body.getName(), body.getCategory(), body.getLicence(), body.getLicenceSource(),
				orEmpty(body.getVendors()),
				orEmpty(body.getVersions()).stream().map(SoftwareMapper::toDomain).toList());
	}

	private static SoftwareVersion toDomain(SoftwareVersionDto dto) {
		return new SoftwareVersion(dto.getVersion(), dto.getStack(), dto.getStackName(), dto.getSystemId(),
				dto.getSource(), (dto.getSourceKind() != null) ? HeadShape.toDomain(dto.getSourceKind()) : null,
				dto.getNote());
	}

	/** The systems that the versions name. */
	static List<UUID> systems(@Nullable List<SoftwareVersionDto> versions) {
		return orEmpty(versions).stream()
			.flatMap((version) -> java.util.stream.Stream.ofNullable(version.getSystemId()))
			.distinct()
			.toList();
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return Objects.requireNonNullElse(list, List.of());
	}

}
