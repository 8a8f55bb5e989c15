package hub.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** A real driver with the settings the services use. */
final class StoreClient implements AutoCloseable {

	private final MongoClient client;

	StoreClient(String uri) {
		this.client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(uri))
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.readConcern(ReadConcern.MAJORITY)
			.build());
	}

	MongoDatabase database(String name) {
		return client.getDatabase(name);
	}

	MongoCollection<Document> collection(String name) {
		return database("test").getCollection(name);
	}

	@Override
	public void close() {
		client.close();
	}

}
