package hub.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same queries find the same documents in the same order, with indexes and without.
 */
class QueryAgreementTest {

	private static final int DOCUMENTS = 300;

	private static final int QUERIES = 400;

	private static final List<Document> INDEXES = List.of(new Document("tenant", 1).append("at", -1),
			new Document("tenant", 1).append("at", -1).append("_id", -1), new Document("a", 1),
			new Document("tenant", 1).append("a", -1).append("at", 1), new Document("b", -1).append("a", 1),
			new Document("tags", 1).append("at", 1), new Document("sub.x", 1),
			new Document("sub.y", -1).append("sub.x", 1), new Document("at", 1), new Document("tags", -1));

	@RegisterExtension
	static final InMemoryStore store = new InMemoryStore();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void findsTheSameWithAndWithoutIndexes(long seed) {
		RandomQueries random = new RandomQueries(seed);
		MongoCollection<Document> plain = store.collection();
		MongoCollection<Document> indexed = store.collection();
		List<Document> documents = IntStream.range(0, DOCUMENTS).mapToObj(random::document).toList();
		plain.insertMany(documents);
		// half of the indexes meet documents that are there already
		indexed.insertMany(documents.subList(0, DOCUMENTS / 2));
		INDEXES.forEach(indexed::createIndex);
		indexed.insertMany(documents.subList(DOCUMENTS / 2, DOCUMENTS));

		compare(random, plain, indexed, QUERIES);
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void findsTheSameAfterChanges(long seed) {
		RandomQueries random = new RandomQueries(seed);
		MongoCollection<Document> plain = store.collection();
		MongoCollection<Document> indexed = store.collection();
		INDEXES.forEach(indexed::createIndex);
		for (int i = 0; i < DOCUMENTS; i++) {
			Document document = random.document(i);
			plain.insertOne(document);
			indexed.insertOne(document);
		}
		for (int i = 0; i < DOCUMENTS; i++) {
			change(random, plain, indexed);
		}

		compare(random, plain, indexed, QUERIES);
	}

	private static void change(RandomQueries random, MongoCollection<Document> plain,
			MongoCollection<Document> indexed) {
		Document replacement = random.document(random.number(DOCUMENTS));
		Document id = new Document("_id", replacement.get("_id"));
		switch (random.number(4)) {
			case 0 -> {
				plain.deleteOne(id);
				indexed.deleteOne(id);
			}
			case 1 -> {
				plain.replaceOne(id, replacement);
				indexed.replaceOne(id, replacement);
			}
			case 2 -> {
				Document update = new Document("$set", new Document("a", replacement.get("a")));
				plain.updateOne(id, update);
				indexed.updateOne(id, update);
			}
			default -> {
				Document update = new Document("$unset", new Document("tags", 1));
				plain.findOneAndUpdate(id, update);
				indexed.findOneAndUpdate(id, update);
			}
		}
	}

	private static void compare(RandomQueries random, MongoCollection<Document> plain,
			MongoCollection<Document> indexed, int queries) {
		int found = 0;
		for (int i = 0; i < queries; i++) {
			Document filter = random.filter();
			Document sort = random.sort();
			int skip = random.number(4) * random.number(5);
			int limit = random.number(2) * random.number(25);
			List<Object> expected = ids(plain, filter, sort, skip, limit);
			assertThat(ids(indexed, filter, sort, skip, limit)).as("%s sort %s", filter.toJson(), sort.toJson())
				.isEqualTo(expected);
			assertThat(count(indexed, filter)).as("count of %s", filter.toJson()).isEqualTo(count(plain, filter));
			found += expected.size();
		}
		assertThat(found).as("the queries find something").isGreaterThan(queries);
	}

	private static List<Object> ids(MongoCollection<Document> collection, Document filter, Document sort, int skip,
			int limit) {
		try {
			List<Object> ids = new ArrayList<>();
			collection.find(filter).sort(sort).skip(skip).limit(limit).forEach((each) -> ids.add(each.get("_id")));
			return ids;
		}
		catch (MongoException ex) {
			return List.of("refused with " + ex.getCode());
		}
	}

	private static long count(MongoCollection<Document> collection, Document filter) {
		try {
			return collection.countDocuments(filter);
		}
		catch (MongoException ex) {
			return -ex.getCode();
		}
	}

	@Test
	void aSparseIndexHidesNothing() {
		MongoCollection<Document> documents = store.collection();
		documents.createIndex(new Document("a", 1), new IndexOptions().sparse(true));
		documents.insertMany(List.of(new Document("_id", 1), new Document("_id", 2).append("a", 5)));

		assertThat(ids(documents, new Document(), new Document("a", 1), 0, 0)).containsExactly(1, 2);
		assertThat(ids(documents, new Document("a", null), new Document("a", 1), 0, 0)).containsExactly(1);
		assertThat(ids(documents, new Document("a", new Document("$gt", 1)), new Document("a", 1), 0, 0))
			.containsExactly(2);
	}

}
