package hub.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpiryTest {

	@Test
	void removesDocumentsWhoseTimeIsOver() throws InterruptedException {
		EmbeddedStoreSettings settings = EmbeddedStoreSettings.defaults().withExpirySweep(Duration.ofMillis(50));
		try (EmbeddedStore store = EmbeddedStore.inMemory(settings);
				StoreClient client = new StoreClient(store.uri())) {
			MongoCollection<Document> keys = client.collection("keys");
			keys.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
			Instant now = Instant.now();
			keys.insertMany(List.of(new Document("_id", "old").append("at", Date.from(now.minusSeconds(61))),
					new Document("_id", "young").append("at", Date.from(now.minusSeconds(5))),
					new Document("_id", "never"), new Document("_id", "no date").append("at", "1970")));

			for (int i = 0; i < 200 && keys.countDocuments() > 3; i++) {
				Thread.sleep(25);
			}

			assertThat(keys.distinct("_id", String.class)).containsExactlyInAnyOrder("young", "never", "no date");
		}
	}

}
