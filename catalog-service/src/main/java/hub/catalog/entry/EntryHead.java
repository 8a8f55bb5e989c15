package hub.catalog.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.source.Figure;
import hub.catalog.source.Provenance;

/**
 * What every entry has: its identity, its owner, where it was read and all its numbers,
 * superseded ones included.
 *
 * @param slug the readable name that no other entry of the kind has
 * @param ownerFactoryId the factory whose editors may change it
 * @param figures current ones before those they replaced
 */
public record EntryHead(UUID id, long version, String slug, UUID ownerFactoryId, Instant createdAt, Instant updatedAt,
		Provenance provenance, List<Figure> figures, @Nullable Retirement retirement) {

	public EntryHead {
		figures = List.copyOf(figures);
	}

	public static EntryHead first(UUID id, String slug, UUID ownerFactoryId, Instant now, Provenance provenance) {
		return new EntryHead(id, 1, slug, ownerFactoryId, now, now, provenance, List.of(), null);
	}

	/** The next version, stated by a source that may be another one. */
	public EntryHead next(Instant now, Provenance stated) {
		return new EntryHead(this.id, this.version + 1, this.slug, this.ownerFactoryId, this.createdAt, now, stated,
				this.figures, this.retirement);
	}

	public EntryHead retired(Instant now, Retirement why) {
		return new EntryHead(this.id, this.version + 1, this.slug, this.ownerFactoryId, this.createdAt, now,
				this.provenance, this.figures, why);
	}

	/**
	 * States a number by the entry's own source. The same number changes nothing; another
	 * one, or none, leaves the old statement behind as superseded.
	 */
	public EntryHead stating(String name, @Nullable BigDecimal value, @Nullable String unit) {
		Optional<BigDecimal> known = current(name);
		if (known.isEmpty() ? value == null : value != null && known.get().compareTo(value) == 0) {
			return this;
		}
		List<Figure> next = new ArrayList<>();
		if (value != null) {
			next.add(Figure.stated(name, value, unit, this.provenance));
		}
		this.figures.forEach((figure) -> next.add(figure.isCurrent(name) ? figure.replaced() : figure));
		return withFigures(next);
	}

	/** With statements read elsewhere, after those it has. */
	public EntryHead adding(List<Figure> more) {
		List<Figure> all = new ArrayList<>(this.figures);
		all.addAll(more);
		return withFigures(all);
	}

	/** The number that holds now; empty when it is not known. */
	public Optional<BigDecimal> current(String name) {
		return this.figures.stream()
			.filter((figure) -> figure.isCurrent(name))
			.map(Figure::value)
			.filter(java.util.Objects::nonNull)
			.findFirst();
	}

	/** Under another readable name. */
	public EntryHead named(String other) {
		return new EntryHead(this.id, this.version, other, this.ownerFactoryId, this.createdAt, this.updatedAt,
				this.provenance, this.figures, this.retirement);
	}

	public boolean isRetired() {
		return this.retirement != null;
	}

	private EntryHead withFigures(List<Figure> all) {
		return new EntryHead(this.id, this.version, this.slug, this.ownerFactoryId, this.createdAt, this.updatedAt,
				this.provenance, all, this.retirement);
	}

}
