package hub.store;

import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One store in memory for the tests of a class; each collection is used once. */
final class InMemoryStore implements AfterAllCallback {

	private final EmbeddedStore store = EmbeddedStore.inMemory();

	private final StoreClient client = new StoreClient(store.uri());

	private final AtomicInteger collections = new AtomicInteger();

	MongoCollection<Document> collection() {
		return client.collection("c" + collections.incrementAndGet());
	}

	MongoDatabase database(String name) {
		return client.database(name);
	}

	String uri() {
		return store.uri();
	}

	StoreStatistics statistics() {
		return store.statistics();
	}

	/** How many documents a read looks at. */
	long examined(Runnable read) {
		long before = store.statistics().documentsExamined();
		read.run();
		return store.statistics().documentsExamined() - before;
	}

	/** How many index entries a read walks. */
	long walked(Runnable read) {
		long before = store.statistics().keysExamined();
		read.run();
		return store.statistics().keysExamined() - before;
	}

	@Override
	public void afterAll(ExtensionContext context) {
		// nested classes end before the outer one
		if (context.getRequiredTestClass().getEnclosingClass() == null) {
			client.close();
			store.close();
		}
	}

}
