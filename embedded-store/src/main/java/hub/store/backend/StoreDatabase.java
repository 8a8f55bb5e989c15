package hub.store.backend;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import hub.store.index.ArrayColumns;
import hub.store.index.IdIndex;
import hub.store.index.IndexColumn;
import hub.store.index.IndexDefinition;
import hub.store.index.OrderedIndex;
import hub.store.key.DocumentType;
import hub.store.key.Key;
import hub.store.key.KeyType;
import io.netty.channel.Channel;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/** One database of the store: its collections and indexes are maps in the one file. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {

	/** Map names begin with it; databases are found again by it. */
	static final String DOCUMENTS = "documents.";

	private static final String INDEX = "index.";

	private static final String ARRAYS = "arrays";

	static final String EXPIRY = "expireAfterSeconds";

	private static final List<String> UNSUPPORTED_OPTIONS = List.of("partialFilterExpression", "collation", "weights",
			"wildcardProjection");

	private final StoreContext context;

	StoreDatabase(String name, CursorRegistry cursors, StoreContext context) {
		super(name, cursors);
		this.context = context;
		initializeNamespacesAndIndexes();
	}

	@Override
	public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver resolver,
			Oplog oplog) {
		return switch (command.toLowerCase(Locale.ROOT)) {
			case "aggregate" -> aggregate(channel, command, query, resolver, oplog);
			case "find" -> find(channel, command, query, resolver, oplog);
			case "insert" -> counted(super.handleCommand(channel, command, query, resolver, oplog), query);
			default -> super.handleCommand(channel, command, query, resolver, oplog);
		};
	}

	// without a batch size the library answers with everything, which is then split
	private Document find(Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
		Document whole = new Document(query);
		whole.remove("batchSize");
		return Batches.split(super.handleCommand(channel, command, whole, resolver, oplog), query, cursorRegistry);
	}

	// the first $match is handed to the collection, which else would read all of its
	// documents
	private Document aggregate(Channel channel, String command, Document query, DatabaseResolver resolver,
			Oplog oplog) {
		if (query.get("pipeline") instanceof List<?> stages && !stages.isEmpty()
				&& stages.getFirst() instanceof Document first && first.get("$match") instanceof Document filter
				&& resolveCollection(String.valueOf(query.get(command)), false) instanceof StoreCollection collection) {
			context.pushed().set(Map.of(collection, filter));
		}
		Document whole = new Document(query);
		whole.put("cursor", new Document());
		try {
			return Batches.split(super.handleCommand(channel, command, whole, resolver, oplog), query, cursorRegistry);
		}
		finally {
			context.pushed().remove();
		}
	}

	// the library counts refused documents as inserted
	private static Document counted(Document answer, Document query) {
		if (answer.get("writeErrors") instanceof List<?> errors && query.get("documents") instanceof List<?> documents
				&& errors.getFirst() instanceof Document first && first.get("index") instanceof Integer index) {
			boolean ordered = Utils.isTrue(query.getOrDefault("ordered", true));
			answer.put("n", ordered ? index : documents.size() - errors.size());
		}
		return answer;
	}

	@Override
	protected MongoCollection<Key> openOrCreateCollection(String collectionName, CollectionOptions options) {
		StoreCollection collection = new StoreCollection(this, collectionName, options, cursorRegistry,
				documents(collectionName), context);
		context.commits().add(collection);
		return collection;
	}

	@Override
	protected synchronized void addIndex(Document description) {
		for (String option : UNSUPPORTED_OPTIONS) {
			if (description.containsKey(option)) {
				throw unsupported(option);
			}
		}
		if (description.get("key") instanceof Document keys) {
			keys.forEach((path, direction) -> {
				if (!(direction instanceof Number) || path.contains("$")) {
					throw unsupported(path + ": " + direction);
				}
			});
		}
		refuseOtherExpiry(description);
		super.addIndex(description);
	}

	private void refuseOtherExpiry(Document description) {
		for (Document present : indexDescriptions()) {
			if (Objects.equals(present.get("ns"), description.get("ns"))
					&& Objects.equals(present.get("name"), description.get("name"))
					&& !Objects.equals(present.get(EXPIRY), description.get(EXPIRY))) {
				throw new MongoServerError(85, "IndexOptionsConflict",
						"The index " + description.get("name") + " is there already with other options");
			}
		}
	}

	/** The indexes of all collections, as they were created. */
	List<Document> indexDescriptions() {
		MongoCollection<Key> descriptions = indexes.get();
		return (descriptions != null) ? descriptions.queryAllAsStream().toList() : List.of();
	}

	/** The collection a description of an index belongs to. */
	StoreCollection collectionOf(Document indexDescription) {
		return collection(String.valueOf(indexDescription.get("ns")).substring(databaseName.length() + 1));
	}

	// ignored, such an index would promise what it does not keep
	private static MongoServerError unsupported(String what) {
		return new MongoServerError(67, "CannotCreateIndex", "The embedded store has no indexes with " + what);
	}

	@Override
	protected Index<Key> openOrCreateUniqueIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		if (keys.size() == 1 && keys.getFirst().getKey().equals(IndexDefinition.ID)) {
			StoreCollection collection = collection(collectionName);
			return new IdIndex(indexName, collection.documents(), collection::keyOf);
		}
		return openIndex(collectionName, indexName, keys, true, sparse);
	}

	@Override
	protected Index<Key> openOrCreateSecondaryIndex(String collectionName, String indexName, List<IndexKey> keys,
			boolean sparse) {
		return openIndex(collectionName, indexName, keys, false, sparse);
	}

	private OrderedIndex openIndex(String collectionName, String indexName, List<IndexKey> keys, boolean unique,
			boolean sparse) {
		List<IndexColumn> columns = keys.stream()
			.map((key) -> new IndexColumn(key.getKey(), key.isAscending()))
			.toList();
		IndexDefinition definition = new IndexDefinition(indexName, columns, unique, sparse);
		String map = indexMap(collectionName, indexName);
		return new OrderedIndex(definition, entries(map), arrays(map), collection(collectionName)::keyOf);
	}

	private StoreCollection collection(String name) {
		return (StoreCollection) resolveCollection(name, true);
	}

	@Override
	protected void dropIndex(MongoCollection<Key> collection, String indexName) {
		super.dropIndex(collection, indexName);
		String map = indexMap(collection.getCollectionName(), indexName);
		if (context.store().hasMap(map)) {
			arrays(map).remove();
			context.store().removeMap(entries(map));
		}
	}

	@Override
	public void dropCollection(String collectionName, Oplog oplog) {
		StoreCollection collection = collection(collectionName);
		super.dropCollection(collectionName, oplog);
		context.commits().remove(collection);
		context.store().removeMap(collection.documents());
	}

	@Override
	public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
		throw new MongoServerError(115, "CommandNotSupported", "The embedded store does not rename collections");
	}

	@Override
	protected long getStorageSize() {
		return context.store().isPersistent() ? context.store().getFileStore().size() : 0;
	}

	@Override
	protected long getFileSize() {
		return getStorageSize();
	}

	private String indexMap(String collectionName, String indexName) {
		return INDEX + getFullCollectionNamespace(collectionName) + "/" + indexName;
	}

	private MVMap<Key, byte[]> documents(String collectionName) {
		return context.store()
			.openMap(DOCUMENTS + getFullCollectionNamespace(collectionName),
					new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(DocumentType.INSTANCE));
	}

	private MVMap<Key, Key> entries(String map) {
		return context.store()
			.openMap(map, new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
	}

	private ArrayColumns arrays(String map) {
		MVMap<String, Long> stored = context.store()
			.openMap(ARRAYS, new MVMap.Builder<String, Long>().keyType(StringDataType.INSTANCE)
				.valueType(LongDataType.INSTANCE));
		return new ArrayColumns(stored, map);
	}

}
