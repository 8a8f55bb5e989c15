package hub.catalog.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;

/**
 * Lists and counts entries by their own traits and by those they inherit. The number of
 * questions to the store depends on what is asked, never on how much there is.
 */
public final class Finding<E extends Entry<E>> {

	private final Shelf<E> shelf;

	private final List<Inheritance> inheritances;

	Finding(Shelf<E> shelf, List<Inheritance> inheritances) {
		this.shelf = shelf;
		this.inheritances = List.copyOf(inheritances);
	}

	/**
	 * One page, with facets.
	 * @param facets names of traits to count; each is counted without the condition on
	 * itself
	 */
	public Found<E> find(Wanted wanted, List<String> facets, PageQuery query) {
		boolean inherits = this.inheritances.stream()
			.anyMatch((inheritance) -> wanted.names().stream().anyMatch(inheritance.names()::contains));
		if (!inherits && facets.isEmpty()) {
			return new Found<>(this.shelf.page(wanted, query), List.of());
		}
		List<Row> rows = extended(wanted, facets);
		Page<E> page = this.shelf.page(inherits ? wanted.withoutValues().among(matching(rows, wanted)) : wanted, query);
		return new Found<>(page, facets.stream().map((name) -> count(name, rows, wanted)).toList());
	}

	/** The ids of all entries wanted. */
	public List<UUID> ids(Wanted wanted) {
		return matching(extended(wanted, List.of()), wanted);
	}

	private List<Row> extended(Wanted wanted, List<String> facets) {
		Set<String> needed = new HashSet<>(wanted.names());
		needed.addAll(facets);
		List<Row> rows = this.shelf.rows(wanted.withoutValues());
		for (Inheritance inheritance : this.inheritances) {
			if (needed.stream().anyMatch(inheritance.names()::contains)) {
				Map<UUID, Set<Trait>> inherited = inheritance.of(rows);
				rows = rows.stream().map((row) -> with(row, inherited.getOrDefault(row.id(), Set.of()))).toList();
			}
		}
		return rows;
	}

	private static Row with(Row row, Set<Trait> more) {
		Set<Trait> all = new HashSet<>(row.traits());
		all.addAll(more);
		return new Row(row.id(), row.slug(), row.parentId(), all);
	}

	private List<UUID> matching(List<Row> rows, Wanted wanted) {
		return rows.stream().filter((row) -> wanted.admits(row.traits(), null)).map(Row::id).toList();
	}

	private static Facet count(String name, List<Row> rows, Wanted wanted) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> wanted.admits(row.traits(), name))
			.flatMap((row) -> row.values(name).stream())
			.forEach((value) -> counts.merge(value, 1, Integer::sum));
		List<Facet.Count> values = new ArrayList<>();
		counts.forEach((value, count) -> values.add(new Facet.Count(value, count)));
		values.sort(Comparator.comparingInt(Facet.Count::count).reversed().thenComparing(Facet.Count::value));
		return new Facet(name, values);
	}

}
