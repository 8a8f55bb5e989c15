package hub.catalog.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;
import hub.platform.ids.SeedIds;

/**
 * The plainest entry there is.
 */
record Thing(EntryHead head, Set<Trait> traits) implements Entry<Thing> {

	private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

	/** A thing with traits given as {@code name=value}. */
	static Thing of(String slug, String... traits) {
		EntryHead head = EntryHead.first(id(slug), slug, SeedIds.of("factory", "ai2f"), NOW,
				new Provenance("a test", SourceKind.ILLUSTRATIVE, "2026", null));
		return new Thing(head,
				Arrays.stream(traits)
					.map((trait) -> trait.split("=", 2))
					.map((parts) -> new Trait(parts[0], parts[1]))
					.collect(Collectors.toSet()));
	}

	static UUID id(String slug) {
		return SeedIds.of("thing", slug);
	}

	Thing retired() {
		return withHead(this.head.retired(NOW, new Retirement("old", null, NOW)));
	}

	@Override
	public Thing withHead(EntryHead next) {
		return new Thing(next, this.traits);
	}

	@Override
	public String label() {
		return this.head.slug();
	}

}
