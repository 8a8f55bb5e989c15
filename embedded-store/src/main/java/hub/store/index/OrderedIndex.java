package hub.store.index;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import hub.store.key.Key;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index: an ordered map from the indexed values and the document's key to
 * that key. It is changed under the collection's lock only.
 */
public final class OrderedIndex extends Index<Key> {

	private final IndexDefinition definition;

	private final MVMap<Key, Key> entries;

	private final ArrayColumns arrayColumns;

	private final Function<Document, Key> keyOf;

	public OrderedIndex(IndexDefinition definition, MVMap<Key, Key> entries, ArrayColumns arrayColumns,
			Function<Document, Key> keyOf) {
		super(definition.name(),
				definition.columns().stream().map((column) -> new IndexKey(column.path(), column.ascending())).toList(),
				definition.sparse());
		this.definition = definition;
		this.entries = entries;
		this.arrayColumns = arrayColumns;
		this.keyOf = keyOf;
	}

	public IndexView view() {
		return IndexView.of(definition, arrayColumns.get(), entries);
	}

	/** The present state, or the previous one when nothing changed since. */
	public IndexView freeze(@Nullable IndexView previous, long version) {
		if (previous != null && previous.entries().getRootPage() == (Object) entries.getRootPage()
				&& previous.arrayColumns() == arrayColumns.get()) {
			return previous;
		}
		return IndexView.of(definition, arrayColumns.get(), entries.openVersion(version));
	}

	@Override
	public boolean hasSameOptions(Index<?> other) {
		return other instanceof OrderedIndex index && index.definition.equals(definition);
	}

	@Override
	public boolean isUnique() {
		return definition.unique();
	}

	@Override
	public Key getPosition(Document document) {
		return keyOf.apply(document);
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Key> collection) {
		check(IndexEntries.of(document, definition).keys(), document, collection);
	}

	@Override
	public void add(Document document, Key position, MongoCollection<Key> collection) {
		IndexEntries added = IndexEntries.of(document, definition);
		// while an index is built this is the only check
		check(added.keys(), document, collection);
		put(added, position);
	}

	@Override
	public Key remove(Document document) {
		Key position = keyOf.apply(document);
		IndexEntries.of(document, definition).keys().forEach((key) -> entries.remove(entry(key, position)));
		return position;
	}

	@Override
	public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
		Set<Key> added = new HashSet<>(IndexEntries.of(after, definition).keys());
		added.removeAll(IndexEntries.of(before, definition).keys());
		check(added, after, collection);
	}

	@Override
	public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
		IndexEntries added = IndexEntries.of(after, definition);
		for (Key key : IndexEntries.of(before, definition).keys()) {
			if (!added.keys().contains(key)) {
				entries.remove(entry(key, position));
			}
		}
		put(added, position);
	}

	private void put(IndexEntries added, Key position) {
		added.keys().forEach((key) -> entries.putIfAbsent(entry(key, position), position));
		arrayColumns.add(added.arrayColumns());
	}

	private Key entry(Key key, Key position) {
		if (definition.holdsId()) {
			return key;
		}
		return key.append(definition.idAscending() ? position : position.inverted());
	}

	private void check(Set<Key> keys, Document document, MongoCollection<Key> collection) {
		if (!definition.unique()) {
			return;
		}
		Key own = keyOf.apply(document);
		for (Key key : keys) {
			Key present = entries.ceilingKey(key);
			if (present != null && present.startsWith(key) && !present.equals(entry(key, own))) {
				throw new DuplicateKeyError(this, collection, getKeys(), describe(document));
			}
		}
	}

	private KeyValue describe(Document document) {
		return new KeyValue(
				keys().stream().map((path) -> Utils.getSubdocumentValueCollectionAware(document, path)).toList());
	}

	/** Empties the index after a build that failed. */
	public void clear() {
		entries.clear();
	}

	@Override
	public boolean canHandle(Document query) {
		return false;
	}

	@Override
	public Iterable<Key> getPositions(Document query) {
		throw new UnsupportedOperationException("The planner walks the index");
	}

	@Override
	public long getCount() {
		return entries.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

	@Override
	public void drop() {
		// the database removes the map
	}

}
