package hub.store.backend;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import hub.store.commit.Commits;
import hub.store.query.CollectionView;
import hub.store.query.Examined;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The databases of one file. A command that writes answers when its commit is on the
 * disk; a command that reads sees one commit from beginning to end.
 */
public final class StoreBackend extends AbstractMongoBackend {

	private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);

	private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "create",
			"createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection");

	private static final Set<String> WITHOUT_DATA = Set.of("ismaster", "hello", "ping", "buildinfo", "whatsmyuri",
			"endsessions", "getmore", "killcursors");

	private final StoreContext context;

	private final Map<String, StoreDatabase> opened = new ConcurrentHashMap<>();

	public StoreBackend(MVStore store) {
		this.context = StoreContext.of(store);
		store.getMapNames()
			.stream()
			.filter((name) -> name.startsWith(StoreDatabase.DOCUMENTS))
			.map((name) -> Utils.firstFragment(name.substring(StoreDatabase.DOCUMENTS.length())))
			.distinct()
			.forEach(this::resolveDatabase);
	}

	public Commits<CollectionView> commits() {
		return context.commits();
	}

	public Examined examined() {
		return context.examined();
	}

	/**
	 * Reads all there is, so that damage is met now and not in the middle of a day.
	 * @throws org.h2.mvstore.MVStoreException when a page or a document is damaged
	 */
	public void verify() {
		context.commits().read(() -> {
			context.commits().views().forEach(CollectionView::verify);
			return null;
		});
	}

	Collection<StoreDatabase> databases() {
		return opened.values();
	}

	@Override
	public Document handleMessage(MongoMessage message) {
		try {
			return super.handleMessage(message);
		}
		catch (MongoServerException ex) {
			return refusal(ex);
		}
		catch (RuntimeException ex) {
			log.error("A command failed", ex);
			return refusal(new MongoServerError(1, "InternalError", "The store failed: " + ex.getMessage()));
		}
	}

	private static Document refusal(MongoServerException ex) {
		Document answer = new Document("ok", 0);
		answer.put("errmsg", ex.getMessageWithoutErrorCode());
		if (ex instanceof MongoServerError error) {
			answer.put("code", error.getCode());
			answer.putIfNotNull("codeName", error.getCodeName());
		}
		return answer;
	}

	@Override
	public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
		String name = command.toLowerCase(Locale.ROOT);
		Supplier<Document> work = () -> super.handleCommand(channel, databaseName, command, query);
		if (WITHOUT_DATA.contains(name)) {
			return work.get();
		}
		if (name.equals("listdatabases")) {
			return listDatabases();
		}
		if (WRITES.contains(name) || name.equals("aggregate") && writesItsResult(query)) {
			return context.commits().write(work);
		}
		return context.commits().read(work);
	}

	private static boolean writesItsResult(Document aggregation) {
		return aggregation.get("pipeline") instanceof List<?> stages && !stages.isEmpty()
				&& stages.getLast() instanceof Document last
				&& (last.containsKey("$out") || last.containsKey("$merge"));
	}

	private Document listDatabases() {
		List<Document> listed = opened.values()
			.stream()
			.filter((database) -> !database.isEmpty())
			.map((database) -> new Document("name", database.getDatabaseName()).append("empty", false))
			.toList();
		Document answer = new Document("databases", listed);
		Utils.markOkay(answer);
		return answer;
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String databaseName) {
		return opened.computeIfAbsent(databaseName, (name) -> new StoreDatabase(name, getCursorRegistry(), context));
	}

	@Override
	public void dropDatabase(String databaseName) {
		super.dropDatabase(databaseName);
		opened.remove(databaseName);
	}

}
