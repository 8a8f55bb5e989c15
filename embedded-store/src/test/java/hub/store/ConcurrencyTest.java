package hub.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Many threads at once, exact counts, and a control that shows how a race would look. */
class ConcurrencyTest {

	private static final int THREADS = 16;

	private static final int TIMES = 50;

	private static final int DUPLICATE_KEY = 11_000;

	@RegisterExtension
	static final InMemoryStore store = new InMemoryStore();

	private final MongoCollection<Document> documents = store.collection();

	/** Runs the same work in all threads at once and sums what each of them returns. */
	private static int together(Work work) throws InterruptedException, ExecutionException {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			List<Future<Integer>> running = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				int thread = i;
				Callable<Integer> task = () -> {
					start.await();
					return work.run(thread);
				};
				running.add(threads.submit(task));
			}
			start.countDown();
			int sum = 0;
			for (Future<Integer> each : running) {
				sum += each.get();
			}
			return sum;
		}
	}

	private interface Work {

		int run(int thread);

	}

	private int insert(Document document) {
		try {
			documents.insertOne(document);
			return 1;
		}
		catch (MongoWriteException ex) {
			assertThat(ex.getCode()).isEqualTo(DUPLICATE_KEY);
			return 0;
		}
	}

	@Test
	void oneOfManyEqualIdsIsInserted() throws Exception {
		int inserted = together((thread) -> IntStream.range(0, TIMES)
			.map((i) -> insert(new Document("_id", i).append("by", thread)))
			.sum());

		assertThat(inserted).isEqualTo(TIMES);
		assertThat(documents.countDocuments()).isEqualTo(TIMES);
	}

	@Test
	void oneOfManyEqualCompoundKeysIsInserted() throws Exception {
		documents.createIndex(Indexes.ascending("course", "person"), new IndexOptions().unique(true));

		int inserted = together((thread) -> IntStream.range(0, TIMES)
			.map((i) -> insert(new Document("course", i % 5).append("person", i / 5)))
			.sum());

		assertThat(inserted).isEqualTo(TIMES);
		assertThat(documents.countDocuments(Filters.gte("course", 0))).isEqualTo(TIMES);
	}

	@Test
	void oneOfManyUpdatesToTheSameKeySucceeds() throws Exception {
		documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
		IntStream.range(0, THREADS)
			.forEach((i) -> documents.insertOne(new Document("_id", i).append("slug", "own" + i)));

		int taken = together((thread) -> {
			try {
				documents.updateOne(Filters.eq("_id", thread), Updates.set("slug", "wanted"));
				return 1;
			}
			catch (MongoWriteException ex) {
				assertThat(ex.getCode()).isEqualTo(DUPLICATE_KEY);
				return 0;
			}
		});

		assertThat(taken).isEqualTo(1);
		assertThat(documents.countDocuments(Filters.eq("slug", "wanted"))).isEqualTo(1);
		assertThat(documents.countDocuments(Filters.gte("slug", ""))).isEqualTo(THREADS);
	}

	@Test
	void noSeatIsSoldTwice() throws Exception {
		int seats = 20;
		documents.insertOne(new Document("_id", 1).append("free", seats));

		int sold = together((thread) -> IntStream.range(0, TIMES)
			.map((_) -> (int) documents
				.updateOne(Filters.and(Filters.eq("_id", 1), Filters.gte("free", 1)), Updates.inc("free", -1))
				.getModifiedCount())
			.sum());

		assertThat(sold).isEqualTo(seats);
		assertThat(first().getInteger("free")).isZero();
	}

	@Test
	void oneOfManyReplacementsOfTheSameVersionWins() throws Exception {
		documents.insertOne(new Document("_id", 1).append("version", 0));

		int won = together((thread) -> IntStream.range(0, TIMES)
			.map((version) -> (int) documents
				.replaceOne(Filters.and(Filters.eq("_id", 1), Filters.eq("version", version)),
						new Document("version", version + 1).append("by", thread))
				.getModifiedCount())
			.sum());

		assertThat(won).isEqualTo(first().getInteger("version"));
	}

	@Test
	void noIncrementIsLost() throws Exception {
		together((thread) -> {
			for (int i = 0; i < TIMES; i++) {
				documents.updateOne(Filters.eq("_id", 1), Updates.inc("count", 1), new UpdateOptions().upsert(true));
			}
			return 0;
		});

		assertThat(first().getInteger("count")).isEqualTo(THREADS * TIMES);
	}

	@Test
	void aCounterGivesEachNumberOnce() throws Exception {
		FindOneAndUpdateOptions next = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
		List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());

		together((thread) -> {
			for (int i = 0; i < TIMES; i++) {
				Document counter = documents.findOneAndUpdate(Filters.eq("_id", "T-2026"), Updates.inc("last", 1),
						next);
				numbers.add((counter != null) ? counter.getInteger("last") : 0);
			}
			return 0;
		});

		assertThat(numbers)
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS * TIMES).boxed().toList());
	}

	@Test
	void aControlWithoutGuardLosesIncrements() throws Exception {
		documents.insertOne(new Document("_id", 1).append("count", 0));

		together((thread) -> {
			for (int i = 0; i < TIMES; i++) {
				int count = first().getInteger("count");
				documents.updateOne(Filters.eq("_id", 1), Updates.set("count", count + 1));
			}
			return 0;
		});

		assertThat(first().getInteger("count")).isLessThan(THREADS * TIMES);
	}

	@Test
	void readersSeeNoDocumentHalfChanged() throws Exception {
		documents.createIndex(Indexes.ascending("left"));
		documents.insertOne(new Document("_id", 1).append("left", 0).append("right", 0));
		AtomicBoolean torn = new AtomicBoolean();

		together((thread) -> {
			for (int i = 1; i <= TIMES; i++) {
				if (thread % 2 == 0) {
					documents.updateOne(Filters.eq("_id", 1),
							Updates.combine(Updates.inc("left", 1), Updates.inc("right", 1)));
				}
				else {
					List<Document> seen = documents.find(Filters.gte("left", 0)).into(new ArrayList<>());
					if (seen.size() != 1
							|| !Objects.equals(seen.getFirst().get("left"), seen.getFirst().get("right"))) {
						torn.set(true);
					}
				}
			}
			return 0;
		});

		assertThat(torn).isFalse();
	}

	@Test
	void anIndexMadeWhileOthersWriteMissesNothing() throws Exception {
		together((thread) -> {
			for (int i = 0; i < TIMES; i++) {
				documents.insertOne(new Document("thread", thread).append("number", i));
				if (thread == 0 && i == TIMES / 2) {
					documents.createIndex(Indexes.ascending("number"));
				}
			}
			return 0;
		});

		assertThat(documents.countDocuments(Filters.gte("number", 0))).isEqualTo(THREADS * TIMES);
		assertThat(store.examined(() -> documents.countDocuments(Filters.eq("number", 7)))).isEqualTo(THREADS);
	}

	private Document first() {
		Document first = documents.find().first();
		assertThat(first).isNotNull();
		return first;
	}

}
