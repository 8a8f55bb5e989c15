package hub.training.factory;

import java.util.UUID;

import hub.platform.ids.SeedIds;

/**
 * Identifies an AI Factory.
 */
public record FactoryId(UUID value) {

	/** The id of a factory that the hub is shipped with. */
	public static FactoryId ofSlug(String slug) {
		return new FactoryId(SeedIds.of("factory", slug));
	}

}
