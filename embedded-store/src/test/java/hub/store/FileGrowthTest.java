package hub.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The file grows with what is stored and not with how often it is written. */
class FileGrowthTest {

	private static final int DOCUMENTS = 500;

	private static final int WRITERS = 8;

	private static final int WRITES = 1_500;

	private static final long MEGABYTE = 1L << 20;

	@TempDir
	private Path folder;

	@Test
	void staysSmallUnderManyWrites() throws InterruptedException, ExecutionException {
		try (EmbeddedStore store = EmbeddedStore.open(folder); StoreClient client = new StoreClient(store.uri())) {
			MongoCollection<Document> documents = client.collection("documents");
			documents.createIndex(Indexes.ascending("tenant", "count"));
			documents.createIndex(Indexes.ascending("name"));
			documents.insertMany(IntStream.range(0, DOCUMENTS)
				.mapToObj((i) -> new Document("_id", i).append("tenant", "t" + i % 5)
					.append("count", 0)
					.append("name", "name " + i)
					.append("text", "x".repeat(1_000)))
				.toList());
			long commits = store.statistics().commits();
			long largest = writeAll(documents, store);
			StoreStatistics statistics = store.statistics();

			assertThat(statistics.commits() - commits).as("writers share commits")
				.isBetween(100L, (long) WRITERS * WRITES);
			assertThat(largest).as("largest file").isLessThan(24 * MEGABYTE);
			assertThat(documents.countDocuments(Filters.gt("count", 0))).isEqualTo(DOCUMENTS);
		}
	}

	private static long writeAll(MongoCollection<Document> documents, EmbeddedStore store)
			throws InterruptedException, ExecutionException {
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			List<Future<Long>> running = IntStream.range(0, WRITERS)
				.mapToObj((writer) -> writers.submit(() -> write(documents, store, writer)))
				.toList();
			long largest = 0;
			for (Future<Long> each : running) {
				largest = Math.max(largest, each.get());
			}
			return largest;
		}
	}

	private static long write(MongoCollection<Document> documents, EmbeddedStore store, int writer) {
		long largest = 0;
		for (int i = 0; i < WRITES; i++) {
			documents.updateOne(Filters.eq("_id", (i * WRITERS + writer) % DOCUMENTS), Updates.inc("count", 1));
			largest = Math.max(largest, store.statistics().fileBytes());
		}
		return largest;
	}

}
