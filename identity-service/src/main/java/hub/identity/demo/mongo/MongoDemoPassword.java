package hub.identity.demo.mongo;

import java.util.Objects;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import hub.identity.demo.DemoPassword;
import hub.identity.secret.Secrets;
import hub.platform.driver.DuplicateKeys;
import org.bson.Document;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/** One document; the first start makes it. */
@Repository
@Profile("demo")
class MongoDemoPassword implements DemoPassword {

	private static final String ID = "password";

	/** Short enough to type, too long to guess. */
	private static final int LENGTH = 20;

	private final MongoCollection<Document> collection;

	MongoDemoPassword(MongoDatabase database) {
		this.collection = database.getCollection("demo");
	}

	@Override
	public String kept() {
		Document found = this.collection.find(eq("_id", ID)).first();
		if (found == null) {
			String fresh = Secrets.random().replaceAll("[^A-Za-z0-9]", "").substring(0, LENGTH);
			try {
				this.collection.insertOne(new Document("_id", ID).append("value", fresh));
			}
			catch (MongoException ex) {
				if (!DuplicateKeys.isDuplicate(ex)) {
					throw ex;
				}
			}
			found = Objects.requireNonNull(this.collection.find(eq("_id", ID)).first());
		}
		return found.getString("value");
	}

}
