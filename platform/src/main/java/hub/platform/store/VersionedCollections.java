package hub.platform.store;

import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;

import hub.platform.outbox.Outbox;
import hub.platform.outbox.OutboxRelay;

/**
 * Opens the collections of a service: creates their indexes and has their events relayed.
 */
public final class VersionedCollections {

	private final MongoDatabase database;

	private final OutboxRelay relay;

	public VersionedCollections(MongoDatabase database, OutboxRelay relay) {
		this.database = database;
		this.relay = relay;
	}

	/**
	 * Opens a collection.
	 * @param indexes what the collection's queries need beside {@code _id}
	 */
	public <D extends Record> VersionedCollection<D> of(String name, Class<D> type, List<IndexModel> indexes) {
		MongoCollection<D> collection = this.database.getCollection(name, type);
		List<IndexModel> all = new java.util.ArrayList<>(indexes);
		all.add(Outbox.index());
		collection.createIndexes(all);
		return new VersionedCollection<>(collection, this.relay.watch(name));
	}

}
