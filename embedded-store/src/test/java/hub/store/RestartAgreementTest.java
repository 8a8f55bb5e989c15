package hub.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random changes with restarts in between leave what a plain map of the same changes
 * holds.
 */
class RestartAgreementTest {

	private static final int RESTARTS = 6;

	private static final int CHANGES = 150;

	private static final int IDS = 60;

	private final RandomQueries random = new RandomQueries(77);

	private final Map<Integer, Document> expected = new TreeMap<>();

	@TempDir
	private Path folder;

	@Test
	void holdsWhatWasWrittenAfterEveryRestart() {
		for (int i = 0; i < RESTARTS; i++) {
			try (EmbeddedStore store = EmbeddedStore.open(folder); StoreClient client = new StoreClient(store.uri())) {
				MongoCollection<Document> documents = client.collection("documents");
				agrees(documents);
				documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
				documents.createIndex(Indexes.ascending("tags", "number"));
				if (i == RESTARTS / 2) {
					documents.createIndex(Indexes.descending("number"));
				}
				for (int change = 0; change < CHANGES; change++) {
					change(documents);
				}
				agrees(documents);
			}
		}
	}

	private void change(MongoCollection<Document> documents) {
		int id = random.number(IDS);
		switch (random.number(5)) {
			case 0, 1 -> insertOrReplace(documents, document(id));
			case 2 -> {
				documents.deleteOne(Filters.eq("_id", id));
				expected.remove(id);
			}
			case 3 -> {
				documents.updateOne(Filters.eq("_id", id), Updates.inc("number", 5));
				expected.computeIfPresent(id,
						(_, document) -> document.append("number", document.getInteger("number") + 5));
			}
			default -> {
				documents.findOneAndUpdate(Filters.eq("_id", id), Updates.set("tags", List.of("new")));
				expected.computeIfPresent(id, (_, document) -> document.append("tags", List.of("new")));
			}
		}
	}

	private Document document(int id) {
		return new Document("_id", id).append("slug", "s" + random.number(IDS * 2))
			.append("number", random.number(20))
			.append("tags", List.of("t" + random.number(4), "u" + random.number(3)));
	}

	private void insertOrReplace(MongoCollection<Document> documents, Document document) {
		boolean taken = expected.values()
			.stream()
			.anyMatch((other) -> !Objects.equals(other.get("_id"), document.get("_id"))
					&& Objects.equals(other.get("slug"), document.get("slug")));
		try {
			if (expected.containsKey(document.getInteger("_id"))) {
				documents.replaceOne(Filters.eq("_id", document.get("_id")), document);
			}
			else {
				documents.insertOne(document);
			}
			assertThat(taken).isFalse();
			expected.put(document.getInteger("_id"), new Document(document));
		}
		catch (MongoWriteException ex) {
			assertThat(ex.getCode()).isEqualTo(11_000);
			assertThat(taken).isTrue();
		}
	}

	private void agrees(MongoCollection<Document> documents) {
		assertThat(documents.find().sort(Sorts.ascending("_id")).into(new ArrayList<>()))
			.isEqualTo(new ArrayList<>(expected.values()));
		assertThat(documents.find(Filters.gte("slug", "")).into(new ArrayList<>()))
			.containsExactlyInAnyOrderElementsOf(expected.values());
		for (String tag : List.of("t0", "u1", "new", "none")) {
			assertThat(documents.find(Filters.and(Filters.eq("tags", tag), Filters.gte("number", 7)))
				.into(new ArrayList<>()))
				.containsExactlyInAnyOrderElementsOf(expected.values()
					.stream()
					.filter((document) -> document.getList("tags", String.class).contains(tag)
							&& document.getInteger("number") >= 7)
					.toList());
		}
	}

}
