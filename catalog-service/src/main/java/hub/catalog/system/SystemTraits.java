package hub.catalog.system;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import hub.catalog.entry.Inheritance;
import hub.catalog.entry.Row;
import hub.catalog.entry.Shelf;
import hub.catalog.entry.Trait;
import hub.catalog.entry.Wanted;

/**
 * What a partition has through its system: the country.
 */
final class SystemTraits implements Inheritance {

	private static final String COUNTRY = "country";

	private final Shelf<ComputeSystem> systems;

	SystemTraits(Shelf<ComputeSystem> systems) {
		this.systems = systems;
	}

	@Override
	public Set<String> names() {
		return Set.of(COUNTRY);
	}

	@Override
	public Map<UUID, Set<Trait>> of(List<Row> rows) {
		Map<UUID, Row> byId = this.systems.rows(Wanted.all())
			.stream()
			.collect(Collectors.toMap(Row::id, Function.identity()));
		return rows.stream()
			.collect(Collectors.toMap(Row::id, (row) -> country(byId.get(Objects.requireNonNull(row.parentId())))));
	}

	private static Set<Trait> country(@org.jspecify.annotations.Nullable Row system) {
		return (system == null) ? Set.of()
				: system.traits().stream().filter((trait) -> trait.name().equals(COUNTRY)).collect(Collectors.toSet());
	}

}
