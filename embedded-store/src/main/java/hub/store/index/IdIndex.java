package hub.store.index;

import java.util.List;
import java.util.function.Function;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import hub.store.key.Key;
import org.h2.mvstore.MVMap;

/** The index on the id: the collection itself, so it has nothing of its own to keep. */
public final class IdIndex extends Index<Key> {

	private final MVMap<Key, byte[]> documents;

	private final Function<Document, Key> keyOf;

	public IdIndex(String name, MVMap<Key, byte[]> documents, Function<Document, Key> keyOf) {
		super(name, List.of(new IndexKey(IndexDefinition.ID, true)), false);
		this.documents = documents;
		this.keyOf = keyOf;
	}

	@Override
	public boolean isUnique() {
		return true;
	}

	@Override
	public Key getPosition(Document document) {
		return keyOf.apply(document);
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Key> collection) {
		if (documents.containsKey(keyOf.apply(document))) {
			throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(IndexDefinition.ID)));
		}
	}

	@Override
	public void add(Document document, Key position, MongoCollection<Key> collection) {
		// the document is its own entry
	}

	@Override
	public Key remove(Document document) {
		return keyOf.apply(document);
	}

	@Override
	public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
		// the id of a document never changes
	}

	@Override
	public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
		// the id of a document never changes
	}

	@Override
	public boolean canHandle(Document query) {
		return false;
	}

	@Override
	public Iterable<Key> getPositions(Document query) {
		throw new UnsupportedOperationException("The planner walks the collection");
	}

	@Override
	public long getCount() {
		return documents.sizeAsLong();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

	@Override
	public void drop() {
		// goes with the collection
	}

}
