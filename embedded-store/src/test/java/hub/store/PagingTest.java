package hub.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Walking a list page by page, as a portal does, with tenants in an array. */
class PagingTest {

	private static final int DOCUMENTS = 1_200;

	private static final int TENANTS = 12;

	private static final Bson ORDER = Sorts.descending("createdAt", "_id");

	@RegisterExtension
	static final InMemoryStore store = new InMemoryStore();

	private final MongoCollection<Document> documents = store.collection();

	@BeforeEach
	void fill() {
		documents.createIndex(Indexes.ascending("visibleTo", "createdAt", "_id"));
		documents.createIndex(Indexes.ascending("terms", "createdAt"));
		Random dice = new Random(3);
		List<Document> all = new ArrayList<>();
		for (int i = 0; i < DOCUMENTS; i++) {
			all.add(new Document("_id", new UUID(dice.nextLong(), i))
				.append("visibleTo", List.of("t" + i % TENANTS, "factory" + i % 2))
				.append("createdAt", new Date(1_000L * dice.nextInt(100)))
				.append("state", (i % 3 == 0) ? "OPEN" : "CLOSED")
				.append("terms", List.of("all", "w" + i % 10)));
		}
		documents.insertMany(all);
	}

	private List<Document> walk(Bson filter, int size) {
		List<Document> walked = new ArrayList<>();
		List<Document> page;
		do {
			Document last = walked.isEmpty() ? null : walked.getLast();
			page = documents.find(behind(filter, last)).sort(ORDER).limit(size).into(new ArrayList<>());
			walked.addAll(page);
		}
		while (page.size() == size);
		return walked;
	}

	private static Bson behind(Bson filter, @Nullable Document last) {
		if (last == null) {
			return filter;
		}
		return Filters.and(filter, Filters.or(Filters.lt("createdAt", last.get("createdAt")),
				Filters.and(Filters.eq("createdAt", last.get("createdAt")), Filters.lt("_id", last.get("_id")))));
	}

	private void isTheWholeList(Bson filter, int size) {
		assertThat(walk(filter, size)).isEqualTo(documents.find(filter).sort(ORDER).into(new ArrayList<>()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 20, 500 })
	void seesEachDocumentOfItsTenantsOnce(int size) {
		Bson filter = Filters.in("visibleTo", "t1", "t5", "factory1");

		isTheWholeList(filter, size);

		assertThat(walk(filter, size)).hasSize(DOCUMENTS / 2);
	}

	@Test
	void seesEverythingWithoutTenant() {
		isTheWholeList(Filters.exists("visibleTo"), 50);
		assertThat(walk(Filters.empty(), 50)).hasSize(DOCUMENTS);
	}

	@Test
	void seesWhatOtherConditionsLeave() {
		isTheWholeList(Filters.and(Filters.in("visibleTo", "factory0", "t3"), Filters.eq("state", "OPEN")), 20);
		isTheWholeList(Filters.and(Filters.in("visibleTo", "factory0", "t3"), Filters.all("terms", "all", "w4")), 20);
		isTheWholeList(Filters.and(Filters.gte("createdAt", new Date(20_000)),
				Filters.lt("createdAt", new Date(60_000)), Filters.in("visibleTo", "t3", "t4")), 20);
	}

	@Test
	void costsAPageForEachPage() {
		Bson filter = Filters.in("visibleTo", "t1", "t5", "t7", "factory1");
		List<Document> page = documents.find(filter).sort(ORDER).limit(20).into(new ArrayList<>());
		for (int i = 0; i < 20; i++) {
			Bson next = behind(filter, page.getLast());
			List<Document> following = new ArrayList<>();
			assertThat(store.examined(() -> documents.find(next).sort(ORDER).limit(20).into(following))).isLessThan(80);
			page = following;
			assertThat(page).hasSize(20);
		}
	}

	@Test
	void isNotDisturbedByOthersWhoWrite() throws InterruptedException {
		Set<Object> before = ids(walk(Filters.eq("visibleTo", "factory0"), 100));
		AtomicBoolean stop = new AtomicBoolean();
		Thread writer = Thread.ofPlatform().start(() -> {
			for (int i = 0; !stop.get(); i++) {
				UUID id = new UUID(i, -1);
				documents.insertOne(new Document("_id", id).append("visibleTo", List.of("factory0"))
					.append("createdAt", new Date(1_000L * (i % 100))));
				documents.updateOne(Filters.eq("_id", id), Updates.set("state", "OPEN"));
				documents.deleteOne(Filters.eq("_id", id));
			}
		});
		try {
			for (int i = 0; i < 10; i++) {
				List<Document> walked = walk(Filters.eq("visibleTo", "factory0"), 20);
				assertThat(ids(walked)).hasSize(walked.size()).containsAll(before);
			}
		}
		finally {
			stop.set(true);
			writer.join();
		}
	}

	private static Set<Object> ids(List<Document> walked) {
		Set<Object> ids = new HashSet<>();
		walked.forEach((document) -> ids.add(document.get("_id")));
		return ids;
	}

}
