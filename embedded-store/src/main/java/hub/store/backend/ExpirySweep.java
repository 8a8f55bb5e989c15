package hub.store.backend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;

/** Removes the documents whose time is over in collections with an expiring index. */
public final class ExpirySweep {

	private static final int BATCH = 500;

	private final StoreBackend backend;

	private final InstantSource clock;

	public ExpirySweep(StoreBackend backend, InstantSource clock) {
		this.backend = backend;
		this.clock = clock;
	}

	public void run() {
		for (StoreDatabase database : backend.databases()) {
			for (Document index : backend.commits().read(database::indexDescriptions)) {
				if (index.get(StoreDatabase.EXPIRY) instanceof Number seconds
						&& index.get("key") instanceof Document keys) {
					remove(database.collectionOf(index), overdue(keys, seconds.longValue()));
				}
			}
		}
	}

	private Document overdue(Document keys, long seconds) {
		String field = keys.keySet().iterator().next();
		Instant limit = clock.instant().minus(Duration.ofSeconds(seconds));
		return new Document(field, new Document("$lte", limit));
	}

	// in batches, so that nobody waits long for the collection
	private void remove(StoreCollection collection, Document overdue) {
		int removed;
		do {
			removed = backend.commits().write(() -> collection.deleteDocuments(overdue, BATCH, NoopOplog.get()));
		}
		while (removed == BATCH);
	}

}
