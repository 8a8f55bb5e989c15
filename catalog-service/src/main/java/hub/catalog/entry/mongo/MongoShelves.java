package hub.catalog.entry.mongo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import hub.catalog.entry.Entry;
import hub.catalog.entry.Shelf;
import hub.catalog.entry.Shelves;
import hub.platform.store.VersionedCollections;

/**
 * Shelves in MongoDB, one collection for each kind.
 */
@Component
final class MongoShelves implements Shelves {

	private final VersionedCollections collections;

	private final Map<String, MongoShelf<?>> open = new ConcurrentHashMap<>();

	MongoShelves(VersionedCollections collections) {
		this.collections = collections;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <E extends Entry<E>> Shelf<E> open(String name, Class<E> kind) {
		return (Shelf<E>) this.open.computeIfAbsent(name,
				(key) -> new MongoShelf<>(this.collections.of(key, EntryDocument.class, MongoShelf.indexes()), kind));
	}

}
