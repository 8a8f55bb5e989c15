package hub.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;

/** A page of 20 costs the page, however many documents there are. */
class IndexUseTest {

	private static final int FEW = 100;

	private static final int MANY = 20_000;

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	@RegisterExtension
	static final InMemoryStore store = new InMemoryStore();

	private static MongoCollection<Document> few;

	private static MongoCollection<Document> many;

	@BeforeAll
	static void fill() {
		few = tickets(FEW);
		many = tickets(MANY);
	}

	private static MongoCollection<Document> tickets(int count) {
		MongoCollection<Document> tickets = store.collection();
		tickets.createIndex(Indexes.compoundIndex(Indexes.ascending("tenant"), Indexes.descending("createdAt")));
		tickets.createIndex(Indexes.compoundIndex(Indexes.ascending("terms"), Indexes.ascending("name")));
		tickets.createIndex(Indexes.compoundIndex(Indexes.ascending("tenant", "state"), Indexes.descending("rank"),
				Indexes.ascending("name")));
		List<Document> documents = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			documents.add(new Document("_id", new UUID(1, i)).append("tenant", "t" + i % 4)
				.append("state", (i % 5 == 0) ? "OPEN" : "CLOSED")
				.append("createdAt", START.plusSeconds(i / 2))
				.append("rank", i % 7)
				.append("name", "n" + (i * 7919L) % 100_003)
				.append("terms", List.of("all", "odd" + i % 2, "third" + i % 3)));
		}
		tickets.insertMany(documents);
		return tickets;
	}

	private static void costsThePage(Bson filter, Bson sort) {
		long forFew = store.examined(() -> page(few, filter, sort));
		long forMany = store.examined(() -> page(many, filter, sort));
		assertThat(forFew).isBetween(20L, 80L);
		assertThat(forMany).isBetween(20L, 80L);
	}

	private static List<Document> page(MongoCollection<Document> tickets, Bson filter, Bson sort) {
		List<Document> page = tickets.find(filter).sort(sort).limit(20).into(new ArrayList<>());
		assertThat(page).hasSize(20);
		return page;
	}

	@Nested
	class OfOneTenant {

		@Test
		void inTheOrderOfTheIndex() {
			costsThePage(eq("tenant", "t1"), descending("createdAt", "_id"));
		}

		@Test
		void inReverse() {
			costsThePage(eq("tenant", "t1"), ascending("createdAt", "_id"));
		}

		@Test
		void withAFilterThatTheIndexDoesNotHold() {
			costsThePage(and(eq("tenant", "t1"), eq("state", "CLOSED")), descending("createdAt", "_id"));
		}

		@Test
		void inMixedDirections() {
			costsThePage(and(eq("tenant", "t1"), eq("state", "CLOSED")),
					orderBy(ascending("rank"), descending("name")));
		}

	}

	@Nested
	class OfSeveralTenants {

		private static final Bson VISIBLE = in("tenant", "t0", "t2", "t3", "nobody");

		@Test
		void mergesTheirOrders() {
			costsThePage(VISIBLE, descending("createdAt", "_id"));
		}

		@Test
		void walksNoMoreThanOneEntryAheadOfEach() {
			long walked = store.walked(() -> page(many, VISIBLE, descending("createdAt", "_id")));

			assertThat(walked).isLessThan(30);
		}

		@Test
		void continuesBehindTheLastOfThePage() {
			Document last = page(many, VISIBLE, descending("createdAt", "_id")).getLast();

			costsThePage(VISIBLE, descending("createdAt", "_id"));
			assertThat(store.examined(() -> page(many, and(VISIBLE, behind(last)), descending("createdAt", "_id"))))
				.isLessThan(40);
		}

		@Test
		void continuesFromTheMiddle() {
			Instant middle = START.plusSeconds(MANY / 4);
			Bson keyset = or(lt("createdAt", middle), and(eq("createdAt", middle), lt("_id", new UUID(1, MANY / 2))));

			assertThat(store.examined(
					() -> page(many, and(VISIBLE, eq("state", "CLOSED"), keyset), descending("createdAt", "_id"))))
				.isLessThan(80);
		}

		@Test
		void walksAllPagesWithoutGapOrRepetition() {
			List<Object> seen = new ArrayList<>();
			Bson filter = and(VISIBLE, lt("createdAt", START.plusSeconds(500)));
			Bson next = filter;
			List<Document> page;
			do {
				page = many.find(next).sort(descending("createdAt", "_id")).limit(20).into(new ArrayList<>());
				page.forEach((document) -> seen.add(document.get("_id")));
				next = page.isEmpty() ? filter : and(filter, behind(page.getLast()));
			}
			while (page.size() == 20);

			List<UUID> expected = IntStream.range(0, 1_000)
				.filter((i) -> i % 4 != 1)
				.mapToObj((i) -> new UUID(1, i))
				.toList()
				.reversed();
			assertThat(seen).containsExactlyElementsOf(expected.stream().map(Object.class::cast).toList());
		}

		private static Bson behind(Document last) {
			return or(lt("createdAt", last.get("createdAt")),
					and(eq("createdAt", last.get("createdAt")), lt("_id", last.get("_id"))));
		}

	}

	@Nested
	class OfASearch {

		@Test
		void byOneTerm() {
			costsThePage(eq("terms", "odd1"), ascending("name"));
		}

		@Test
		void byAllOfSeveralTerms() {
			costsThePage(all("terms", "all", "odd1"), ascending("name"));
		}

		@Test
		void byAnyOfSeveralTerms() {
			costsThePage(in("terms", "third0", "third1"), ascending("name"));
		}

		@Test
		void behindTheLastOfThePage() {
			costsThePage(and(eq("terms", "odd1"), gt("name", "n3")), ascending("name"));
		}

	}

	@Nested
	class OfEverything {

		@Test
		void byId() {
			costsThePage(new Document(), ascending("_id"));
			costsThePage(new Document(), descending("_id"));
		}

		@Test
		void byAColumnBehindTheTenant() {
			costsThePage(new Document(), descending("createdAt", "_id"));
			costsThePage(eq("state", "CLOSED"), descending("createdAt", "_id"));
		}

		@Test
		void byTheNameOfWhatCanBeSearched() {
			costsThePage(exists("terms"), ascending("name"));
		}

		@Test
		void behindAnId() {
			assertThat(store.examined(() -> page(many, gt("_id", new UUID(1, MANY / 2)), ascending("_id"))))
				.isEqualTo(20);
		}

	}

	@Nested
	class WithoutAPage {

		@Test
		void findsOneByItsId() {
			assertThat(store.examined(() -> many.find(eq("_id", new UUID(1, 77))).first())).isEqualTo(1);
		}

		@Test
		void countsOnlyWhatTheFilterAdmits() {
			Bson filter = and(eq("tenant", "t1"), gt("createdAt", START.plusSeconds(MANY / 2 - 50)));

			assertThat(store.examined(() -> assertThat(many.countDocuments(filter)).isEqualTo(24))).isLessThan(30);
		}

		@Test
		void updatesWithoutLookingAtOthers() {
			assertThat(store.examined(() -> many.updateOne(and(eq("_id", new UUID(1, 78)), eq("tenant", "t2")),
					new Document("$set", new Document("state", "CLOSED")))))
				.isEqualTo(1);
		}

		@Test
		void updatesTheFirstThatMatchesAndStops() {
			assertThat(store
				.examined(() -> many.updateOne(eq("tenant", "t2"), new Document("$set", new Document("seen", true)))))
				.isEqualTo(1);
		}

		@Test
		void takesAPlainOrFromTheIndex() {
			Bson filter = or(and(eq("tenant", "t1"), lt("createdAt", START.plusSeconds(20))),
					and(eq("tenant", "t2"), gt("createdAt", START.plusSeconds(MANY / 2 - 20))));

			assertThat(store.examined(() -> assertThat(many.find(filter).into(new ArrayList<>())).hasSize(20)))
				.isLessThan(25);
		}

	}

	@Test
	void aControlWithoutIndexLooksAtEverything() {
		assertThat(store.examined(() -> page(many, eq("rank", 3), ascending("number")))).isEqualTo(MANY);
	}

}
