package hub.catalog.factory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import hub.catalog.entry.Inheritance;
import hub.catalog.entry.Row;
import hub.catalog.entry.Section;
import hub.catalog.entry.Trait;
import hub.catalog.entry.Wanted;
import hub.catalog.vocabulary.SectorTree;

/**
 * What the things of a factory have through it: its slug, its sectors with those above
 * them, whether it has an experimental platform.
 */
@Component
public final class FactoryTraits implements Inheritance {

	private static final Set<String> HANDED_DOWN = Set.of("sector", "experimentalPlatform");

	private final Section<Factory> factories;

	private final SectorTree sectors;

	FactoryTraits(Section<Factory> factories, SectorTree sectors) {
		this.factories = factories;
		this.sectors = sectors;
	}

	@Override
	public Set<String> names() {
		return Set.of("factory", "sector", "experimentalPlatform");
	}

	@Override
	public Map<UUID, Set<Trait>> of(List<Row> rows) {
		List<Row> all = this.factories.shelf().rows(Wanted.all());
		Map<UUID, Set<Trait>> above = this.sectors.of(all);
		Map<String, Set<Trait>> byFactory = new HashMap<>();
		all.forEach(
				(row) -> byFactory.put(row.id().toString(), handedDown(row, above.getOrDefault(row.id(), Set.of()))));
		return rows.stream()
			.collect(Collectors.toMap(Row::id,
					(row) -> row.values("factoryId")
						.stream()
						.flatMap((id) -> byFactory.getOrDefault(id, Set.of()).stream())
						.collect(Collectors.toSet())));
	}

	private static Set<Trait> handedDown(Row factory, Set<Trait> above) {
		Set<Trait> traits = new HashSet<>(above);
		traits.add(Trait.of("factory", factory.slug()));
		factory.traits().stream().filter((trait) -> HANDED_DOWN.contains(trait.name())).forEach(traits::add);
		return traits;
	}

}
