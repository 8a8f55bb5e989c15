package hub.identity.oauth.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import hub.identity.oauth.SpentAssertions;
import hub.identity.secret.Secrets;
import hub.platform.driver.DuplicateKeys;
import org.bson.Document;

import org.springframework.stereotype.Repository;

/**
 * One document a used assertion, until it has expired: the unique id lets one use win.
 */
@Repository
class MongoSpentAssertions implements SpentAssertions {

	private final MongoCollection<Document> collection;

	MongoSpentAssertions(MongoDatabase database) {
		this.collection = database.getCollection("spent_assertions");
		this.collection.createIndex(Indexes.ascending("expiresAt"),
				new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
	}

	@Override
	public boolean spend(String clientId, String id, Instant expiresAt) {
		try {
			this.collection.insertOne(
					new Document("_id", Secrets.hash(clientId + "\n" + id)).append("expiresAt", Date.from(expiresAt)));
			return true;
		}
		catch (MongoException ex) {
			if (DuplicateKeys.isDuplicate(ex)) {
				return false;
			}
			throw ex;
		}
	}

}
