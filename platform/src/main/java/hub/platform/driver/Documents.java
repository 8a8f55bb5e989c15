package hub.platform.driver;

import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.bson.UuidRepresentation;

/**
 * How the driver talks to the store: acknowledged by the majority and the journal, ids as
 * standard UUIDs, records as documents.
 */
public final class Documents {

	private Documents() {
	}

	public static MongoClientSettings settings(StoreProperties store) {
		return MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(store.uri()))
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.readConcern(ReadConcern.MAJORITY)
			.retryWrites(false)
			.applyToSocketSettings((sockets) -> sockets.connectTimeout(2, TimeUnit.SECONDS)
				.readTimeout(Math.toIntExact(store.timeout().toMillis()), TimeUnit.MILLISECONDS))
			.applyToClusterSettings(
					(cluster) -> cluster.serverSelectionTimeout(store.timeout().toMillis(), TimeUnit.MILLISECONDS))
			.build();
	}

}
