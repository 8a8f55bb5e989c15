package hub.store.backend;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import hub.store.commit.Source;
import hub.store.index.OrderedIndex;
import hub.store.key.Key;
import hub.store.key.KeyWriter;
import hub.store.query.CollectionView;
import hub.store.query.Documents;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in an ordered map from id to BSON bytes. Writers take its lock and see the
 * present state, readers take none and see the last commit.
 */
final class StoreCollection extends AbstractMongoCollection<Key> implements Source<CollectionView> {

	private final StoreContext context;

	private final MVMap<Key, byte[]> documents;

	private final CollectionMaps maps;

	private final ReentrantLock lock = new ReentrantLock();

	// guarded by the lock: an update of one document need not find more
	private boolean oneIsEnough;

	StoreCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
			MVMap<Key, byte[]> documents, StoreContext context) {
		super(database, name, options, cursors);
		this.documents = documents;
		this.maps = new CollectionMaps(documents, (options.getIdField() != null) ? options.getIdField() : "");
		this.context = context;
	}

	MVMap<Key, byte[]> documents() {
		return documents;
	}

	Key keyOf(Document document) {
		String idField = getIdField();
		// what has no id is kept in the order of its arrival
		return KeyWriter.of((idField != null) ? Utils.getSubdocumentValue(document, idField) : new ObjectId());
	}

	private <T> T locked(Supplier<T> work) {
		lock.lock();
		try {
			return work.get();
		}
		finally {
			lock.unlock();
		}
	}

	// --- what is seen

	@Override
	public CollectionView freeze(@Nullable CollectionView previous) {
		return maps.freeze(previous);
	}

	private @Nullable CollectionView view() {
		return context.commits().isReading() ? context.commits().view(this) : maps.present();
	}

	// --- reading

	@Override
	protected QueryResult queryDocuments(@Nullable Document query, @Nullable Document orderBy, int skip, int limit,
			int batchSize, @Nullable Document fields) {
		Document filter = (query != null) ? query : new Document();
		int most = (oneIsEnough && lock.isHeldByCurrentThread()) ? 1 : limit;
		long wanted = (most > 0) ? (long) skip + most : 0;
		CollectionView.Candidates candidates = find(filter, orderBy, wanted);
		DocumentComparator comparator = candidates.ordered() ? null : deriveComparator(orderBy);
		return matchDocumentsFromStream(filter, candidates.documents(), skip, most, batchSize, comparator, fields);
	}

	@Override
	protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
			Document fields) {
		return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
	}

	private CollectionView.Candidates find(Document filter, @Nullable Document orderBy, long wanted) {
		CollectionView view = view();
		return (view != null) ? view.candidates(filter, orderBy, wanted, context.examined())
				: new CollectionView.Candidates(Stream.empty(), true);
	}

	@Override
	public Iterable<Document> queryAll() {
		Document filter = context.takePushedFilter(this);
		return find((filter != null) ? filter : new Document(), null, 0).documents()::iterator;
	}

	@Override
	public Stream<Document> queryAllAsStream() {
		return StreamSupport.stream(queryAll().spliterator(), false);
	}

	// a matcher remembers the position of its last match, so none is shared between
	// threads
	@Override
	protected boolean documentMatchesQuery(Document document, Document query) {
		return new DefaultQueryMatcher().matches(document, query);
	}

	@Override
	public int count() {
		CollectionView view = view();
		return (view != null) ? view.documents().size() : 0;
	}

	@Override
	public boolean isEmpty() {
		return count() == 0;
	}

	@Override
	protected Document getDocument(Key position) {
		byte[] document = documents.get(position);
		if (document == null) {
			throw new IllegalStateException("There is no document at " + position);
		}
		return Documents.decode(document);
	}

	@Override
	protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
		return documents.entrySet()
			.stream()
			.map((entry) -> new DocumentWithPosition<>(Documents.decode(entry.getValue()), entry.getKey()));
	}

	// --- writing

	@Override
	protected Key addDocumentInternal(Document document) {
		Key key = keyOf(document);
		documents.put(key, Documents.encode(document));
		return key;
	}

	@Override
	protected void handleUpdate(Key position, Document before, Document after) {
		documents.put(position, Documents.encode(after));
	}

	@Override
	protected void removeDocument(Key position) {
		documents.remove(position);
	}

	@Override
	public void addDocument(Document document) {
		locked(() -> {
			super.addDocument(document);
			return document;
		});
	}

	@Override
	public List<Document> insertDocuments(List<Document> inserted, boolean ordered) {
		return locked(() -> super.insertDocuments(inserted, ordered));
	}

	@Override
	public Document findAndModify(Document query) {
		return locked(() -> super.findAndModify(query));
	}

	@Override
	public int deleteDocuments(Document selector, int limit, Oplog oplog) {
		// wrapped, or a field with the name query would be taken for the filter
		return locked(() -> super.deleteDocuments(new Document("$query", selector), limit, oplog));
	}

	@Override
	public Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters, boolean multi,
			boolean upsert, Oplog oplog) {
		return locked(() -> {
			oneIsEnough = !multi;
			try {
				return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
			}
			finally {
				oneIsEnough = false;
			}
		});
	}

	// --- indexes

	@Override
	public void addIndex(Index<Key> index) {
		locked(() -> {
			if (index instanceof OrderedIndex ordered) {
				addOrdered(ordered);
			}
			else if (getIndexes().stream().noneMatch((present) -> present.getName().equals(index.getName()))) {
				getIndexes().add(index);
			}
			return index;
		});
	}

	private void addOrdered(OrderedIndex index) {
		for (Index<Key> present : getIndexes()) {
			if (present.getName().equals(index.getName())) {
				if (!present.hasSameOptions(index)) {
					throw new IndexKeySpecsConflictException(index, present);
				}
				return;
			}
		}
		if (index.isEmpty()) {
			build(index);
		}
		getIndexes().add(index);
		maps.indexes().add(index);
	}

	private void build(OrderedIndex index) {
		try {
			documents.forEach((key, document) -> index.add(Documents.decode(document), key, this));
		}
		catch (MongoServerError ex) {
			index.clear();
			throw ex;
		}
	}

	@Override
	public void dropIndex(String indexName) {
		locked(() -> {
			super.dropIndex(indexName);
			return maps.indexes().removeIf((index) -> index.getName().equals(indexName));
		});
	}

	@Override
	public void renameTo(MongoDatabase newDatabase, String newName) {
		throw new MongoServerError(115, "CommandNotSupported", "The embedded store does not rename collections");
	}

	// the size would have to be kept with every write and nobody asks for it
	@Override
	protected boolean tracksDataSize() {
		return false;
	}

	@Override
	protected void updateDataSize(int delta) {
	}

	@Override
	protected int getDataSize() {
		return 0;
	}

}
