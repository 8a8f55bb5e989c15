package hub.training.seed.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import hub.training.seed.SeedMarks;
import org.bson.Document;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/**
 * One document in the collection {@code seeds}.
 */
@Repository
class MongoSeedMarks implements SeedMarks {

	private static final String ID = "training";

	private final MongoCollection<Document> seeds;

	MongoSeedMarks(MongoDatabase database) {
		this.seeds = database.getCollection("seeds");
	}

	@Override
	public boolean isLoaded(String fingerprint) {
		Document mark = this.seeds.find(eq("_id", ID)).first();
		return mark != null && fingerprint.equals(mark.getString("fingerprint"));
	}

	@Override
	public void markLoaded(String fingerprint) {
		this.seeds.replaceOne(eq("_id", ID), new Document("_id", ID).append("fingerprint", fingerprint),
				new ReplaceOptions().upsert(true));
	}

}
