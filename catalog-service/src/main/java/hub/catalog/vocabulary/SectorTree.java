package hub.catalog.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import hub.catalog.entry.Inheritance;
import hub.catalog.entry.Row;
import hub.catalog.entry.Section;
import hub.catalog.entry.Trait;
import hub.catalog.entry.Wanted;

/**
 * Gives each entry the sectors above its own: who works in agri-food works in
 * agriculture.
 */
@Component
public final class SectorTree implements Inheritance {

	private static final String SECTOR = "sector";

	private final Section<Sector> sectors;

	SectorTree(Section<Sector> sectors) {
		this.sectors = sectors;
	}

	@Override
	public Set<String> names() {
		return Set.of(SECTOR);
	}

	@Override
	public Map<UUID, Set<Trait>> of(List<Row> rows) {
		Map<String, String> broader = new HashMap<>();
		this.sectors.shelf()
			.rows(Wanted.all())
			.forEach((row) -> row.values("broader").forEach((above) -> broader.put(row.slug(), above)));
		Map<UUID, Set<Trait>> inherited = new HashMap<>();
		rows.forEach((row) -> inherited.put(row.id(), above(row.values(SECTOR), broader)));
		return inherited;
	}

	private static Set<Trait> above(List<String> slugs, Map<String, String> broader) {
		Set<Trait> found = new HashSet<>();
		for (String slug : slugs) {
			@Nullable String next = slug;
			while (next != null && found.add(Trait.of(SECTOR, next))) {
				next = broader.get(next);
			}
		}
		return found;
	}

}
