package hub.catalog.entry;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.source.Provenance;

/**
 * What an editor says about a new entry beside its own members.
 *
 * @param slug made of the name when absent
 * @param ownerFactoryId may be absent for who edits one factory only
 */
public record Stated(@Nullable String slug, String name, @Nullable UUID ownerFactoryId, Provenance provenance) {

}
