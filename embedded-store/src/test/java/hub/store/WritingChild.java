package hub.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * A process that writes until it is killed and says on its output what was acknowledged.
 * Arguments: the data folder, the number of the round.
 */
final class WritingChild {

	static final int WRITERS = 8;

	static final int BLOB = 40_000;

	private WritingChild() {
	}

	static void main(String[] arguments) throws InterruptedException {
		EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]));
		StoreClient client = new StoreClient(store.uri());
		MongoCollection<Document> orders = client.collection("orders");
		orders.createIndex(Indexes.ascending("writer", "number"));
		orders.createIndex(Indexes.ascending("parts"));
		List<Thread> writers = IntStream.range(0, WRITERS)
			.mapToObj((writer) -> Thread.ofPlatform().start(() -> write(client, arguments[1] + "-" + writer)))
			.toList();
		for (Thread writer : writers) {
			writer.join();
		}
	}

	private static void write(StoreClient client, String writer) {
		MongoCollection<Document> orders = client.collection("orders");
		MongoCollection<Document> counters = client.collection("counters");
		MongoCollection<Document> blobs = client.collection("blobs");
		for (int number = 0;; number++) {
			orders.insertOne(new Document("_id", writer + "/" + number).append("writer", writer)
				.append("number", number)
				.append("parts", List.of(writer + "/" + number + "/a", writer + "/" + number + "/b")));
			counters.updateOne(Filters.eq("_id", writer),
					Updates.combine(Updates.inc("count", 1), Updates.set("twice", 2 * (number + 1))),
					new UpdateOptions().upsert(true));
			// so much that the file is compacted while it is killed
			blobs.replaceOne(Filters.eq("_id", writer),
					new Document("letter", letter(number)).append("text", letter(number).repeat(BLOB)),
					new ReplaceOptions().upsert(true));
			say("ack " + writer + " " + number);
		}
	}

	static String letter(int number) {
		return String.valueOf((char) ('a' + number % 26));
	}

	private static synchronized void say(String line) {
		System.out.println(line);
		System.out.flush();
	}

}
