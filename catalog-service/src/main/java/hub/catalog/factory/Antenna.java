package hub.catalog.factory;

import org.jspecify.annotations.Nullable;

import hub.catalog.source.SourceKind;

/**
 * An AI Factory Antenna that works with a factory.
 */
public record Antenna(String country, @Nullable String name, String source, SourceKind sourceKind) {

}
