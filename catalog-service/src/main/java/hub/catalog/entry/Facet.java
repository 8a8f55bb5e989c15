package hub.catalog.entry;

import java.util.List;

/**
 * How many entries have each value of a trait, most frequent first.
 */
public record Facet(String name, List<Count> values) {

	/** One value and how many entries have it. */
	public record Count(String value, int count) {

	}

}
