package hub.catalog.software;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.source.SourceKind;

/**
 * A version that was seen, and where.
 *
 * @param version a number, or words where the source has none
 * @param stack slug of the collection of software that holds it
 * @param source who says so, where that is not the source of the entry
 */
public record SoftwareVersion(String version, @Nullable String stack, @Nullable String stackName,
		@Nullable UUID systemId, @Nullable String source, @Nullable SourceKind sourceKind, @Nullable String note) {

}
