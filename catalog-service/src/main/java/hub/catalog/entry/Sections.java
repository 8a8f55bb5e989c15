package hub.catalog.entry;

import java.time.InstantSource;

import org.springframework.stereotype.Component;

import hub.platform.idempotency.Operations;
import hub.platform.store.Changes;

/**
 * Opens a kind of entry.
 */
@Component
public final class Sections {

	private final Shelves shelves;

	private final Changes changes;

	private final Operations operations;

	private final InstantSource clock;

	Sections(Shelves shelves, Changes changes, Operations operations, InstantSource clock) {
		this.shelves = shelves;
		this.changes = changes;
		this.operations = operations;
		this.clock = clock;
	}

	/**
	 * Opens a kind.
	 * @param name of the collection, plural
	 * @param inheritances where entries of this kind have further traits from
	 */
	public <E extends Entry<E>> Section<E> open(String name, Class<E> kind, Inheritance... inheritances) {
		Shelf<E> shelf = this.shelves.open(name, kind);
		return new Section<>(shelf, new Finding<>(shelf, java.util.List.of(inheritances)),
				new Editing<>(kind.getSimpleName(), shelf, this.changes, this.operations, this.clock));
	}

}
