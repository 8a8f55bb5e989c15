package hub.catalog.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.EntryHead;
import hub.catalog.source.Figure;
import hub.catalog.source.Provenance;
import hub.platform.ids.SeedIds;

/**
 * What all rows have in common while they become entries.
 *
 * @param home the factory that owns what belongs to no other
 * @param figures what the notes of the network say in numbers
 */
record SeedContext(UUID home, Instant now, Facts figures) {

	EntryHead head(String kind, String slug, @Nullable UUID owner, Provenance provenance) {
		return EntryHead.first(SeedIds.of(kind, slug), slug, (owner != null) ? owner : this.home, this.now, provenance);
	}

	static UUID factory(String slug) {
		return SeedIds.of("factory", slug);
	}

	static List<UUID> ids(String kind, List<String> slugs) {
		return slugs.stream().map((slug) -> SeedIds.of(kind, slug)).toList();
	}

	/** The readable name of a partition in the whole network. */
	static String partitionSlug(String system, String partition) {
		return (system + "-" + partition).replace('_', '-');
	}

	static String acceleratorSlug(String model) {
		return model.toLowerCase(Locale.ROOT);
	}

	/**
	 * The figures that the notes give for a {@code system} or a {@code partition}, after
	 * those of the head.
	 */
	EntryHead noted(EntryHead head, String kind) {
		List<Figure> noted = new ArrayList<>();
		for (Facts row : this.figures.rows("figures")) {
			if (head.slug().equals(row.text(kind))) {
				noted.add(figure(row));
			}
		}
		return head.adding(noted);
	}

	private static Figure figure(Facts row) {
		Provenance provenance = row.provenance();
		@Nullable BigDecimal value = row.number("value");
		return new Figure(row.required("name"), value, row.text("text"), row.text("unit"), provenance.asOf(),
				provenance.source(), provenance.sourceKind(), Boolean.TRUE.equals(row.flag("superseded")),
				row.text("note"));
	}

}
