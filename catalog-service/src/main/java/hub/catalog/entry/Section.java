package hub.catalog.entry;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.platform.problem.FieldError;
import hub.platform.problem.Violations;

/**
 * One kind of entry with all that can be done with it.
 */
public record Section<E extends Entry<E>>(Shelf<E> shelf, Finding<E> finding, Editing<E> editing) {

	/**
	 * Refuses the request when one of the entries that a member names is not in the
	 * lists.
	 */
	public void requireIds(String member, @Nullable Collection<UUID> named) {
		Collection<UUID> ids = (named != null) ? named : List.of();
		Set<UUID> known = new HashSet<>();
		if (!ids.isEmpty()) {
			this.shelf.rows(Wanted.shown().among(ids)).forEach((row) -> known.add(row.id()));
		}
		refuseUnknown(member, List.copyOf(ids), known);
	}

	/** As {@link #requireIds} for entries named by their slugs. */
	public void requireSlugs(String member, @Nullable Collection<String> named) {
		Collection<String> slugs = (named != null) ? named : List.of();
		Set<String> known = new HashSet<>();
		if (!slugs.isEmpty()) {
			this.shelf.rows(Wanted.shown()).forEach((row) -> known.add(row.slug()));
		}
		refuseUnknown(member, List.copyOf(slugs), known);
	}

	private static void refuseUnknown(String member, List<?> wanted, Set<?> known) {
		Violations violations = new Violations();
		for (int index = 0; index < wanted.size(); index++) {
			if (!known.contains(wanted.get(index))) {
				violations.add(FieldError.member("/" + member + ((wanted.size() > 1) ? "/" + index : ""), "NOT_FOUND",
						Map.of("value", wanted.get(index))));
			}
		}
		violations.throwIfAny();
	}

}
