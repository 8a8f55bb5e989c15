package hub.catalog.entry;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The part of an entry that filters and facets need.
 */
public record Row(UUID id, String slug, @Nullable UUID parentId, Set<Trait> traits) {

	/** The values of a trait; several where an entry has several. */
	public List<String> values(String name) {
		return this.traits.stream().filter((trait) -> trait.name().equals(name)).map(Trait::value).toList();
	}

}
