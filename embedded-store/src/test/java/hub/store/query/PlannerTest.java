package hub.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.Document;
import hub.store.index.IndexColumn;
import hub.store.index.IndexView;
import hub.store.key.DocumentType;
import hub.store.key.Key;
import hub.store.key.KeyType;
import hub.store.key.KeyWriter;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlannerTest {

	private static final int DOCUMENTS = 1_000;

	private final MVStore store = MVStore.open(null);

	private final MVMap<Key, byte[]> documents = store.openMap("documents",
			new MVMap.Builder<Key, byte[]>().keyType(KeyType.INSTANCE).valueType(DocumentType.INSTANCE));

	private final List<IndexView> indexes = new ArrayList<>(List.of(IndexView.ofCollection(documents, "_id")));

	PlannerTest() {
		for (int i = 0; i < DOCUMENTS; i++) {
			documents.put(KeyWriter.of(new UUID(1, i)), Documents.encode(new Document("_id", new UUID(1, i))));
		}
	}

	/** An index whose documents have the tenant number i % tenants and the rank i. */
	private void index(String name, int tenants, long arrayColumns, IndexColumn... columns) {
		MVMap<Key, Key> entries = store.openMap(name,
				new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
		List<IndexColumn> all = new ArrayList<>(List.of(columns));
		all.add(new IndexColumn("_id", true));
		for (int i = 0; i < DOCUMENTS; i++) {
			Key position = KeyWriter.of(new UUID(1, i));
			Key key = Key.EMPTY;
			for (IndexColumn column : columns) {
				Key value = KeyWriter.of(column.path().equals("tenant") ? i % tenants : i);
				key = key.append(column.ascending() ? value : value.inverted());
			}
			entries.put(key.append(position), position);
		}
		indexes.add(new IndexView(name, all, arrayColumns, false, entries));
	}

	private Plan plan(Document filter, @Nullable Document sort, long wanted) {
		return Planner.plan(indexes, filter, sort, wanted);
	}

	private static IndexColumn up(String path) {
		return new IndexColumn(path, true);
	}

	private static IndexColumn down(String path) {
		return new IndexColumn(path, false);
	}

	@Nested
	class AnOrder {

		@Test
		void isServedByAnIndexThatBeginsWithTheTenant() {
			index("tenant-rank", 4, 0, up("tenant"), down("rank"));

			Plan plan = plan(new Document("tenant", 2), new Document("rank", -1), 20);

			assertThat(plan.index().name()).isEqualTo("tenant-rank");
			assertThat(plan.ordered()).isTrue();
			assertThat(plan.backward()).isFalse();
			assertThat(plan.entries()).isEqualTo(DOCUMENTS / 4);
		}

		@Test
		void isServedBackwards() {
			index("tenant-rank", 4, 0, up("tenant"), down("rank"));

			assertThat(plan(new Document("tenant", 2), new Document("rank", 1).append("_id", -1), 20).backward())
				.isTrue();
		}

		@Test
		void isNotServedInDirectionsTheIndexDoesNotHave() {
			index("tenant-rank", 4, 0, up("tenant"), down("rank"));

			assertThat(plan(new Document("tenant", 2), new Document("rank", -1).append("_id", -1), 20).ordered())
				.isFalse();
		}

		@Test
		void isMergedFromSeveralTenants() {
			index("tenant-rank", 4, 0, up("tenant"), up("rank"));
			Document filter = new Document("tenant", new Document("$in", List.of(0, 3)));

			Plan plan = plan(filter, new Document("rank", 1), 20);

			assertThat(plan.ordered()).isTrue();
			assertThat(plan.groups()).hasSize(2);
		}

		@Test
		void isLeaptToWhenTheTenantIsFree() {
			index("tenant-rank", 4, 0, up("tenant"), up("rank"));

			Plan plan = plan(new Document(), new Document("rank", 1), 20);

			assertThat(plan.ordered()).isTrue();
			assertThat(plan.groups()).hasSize(4);
		}

		@Test
		void isNotTakenFromAColumnOfArrays() {
			index("tenant-rank", 4, 0b10, up("tenant"), up("rank"));

			assertThat(plan(new Document("tenant", 2), new Document("rank", 1), 20).ordered()).isFalse();
		}

		@Test
		void isTheCollectionsOwnForIds() {
			Plan plan = plan(new Document(), new Document("_id", -1), 20);

			assertThat(plan.index().name()).isEqualTo("_id_");
			assertThat(plan.ordered() && plan.backward()).isTrue();
		}

	}

	@Nested
	class AChoice {

		@Test
		void fallsOnTheIndexWithTheFewestEntries() {
			index("few", 100, 0, up("tenant"));
			index("many", 2, 0, up("rank"));

			assertThat(plan(new Document("tenant", 7).append("rank", new Document("$gt", 10)), null, 0).index().name())
				.isEqualTo("few");
			assertThat(plan(new Document("tenant", 7).append("rank", new Document("$gt", 995)), null, 0).index().name())
				.isEqualTo("many");
		}

		@Test
		void prefersAnOrderToFewerEntriesWhenAPageIsWanted() {
			index("ordered", 2, 0, up("rank"));
			index("narrow", 2, 0, up("tenant"));

			Document filter = new Document("tenant", 1);
			assertThat(plan(filter, new Document("rank", 1), 20).index().name()).isEqualTo("ordered");
			assertThat(plan(filter, new Document("rank", 1), 0).index().name()).isNotEqualTo("_id_");
		}

		@Test
		void prefersFewEntriesToAnOrderThatWouldHaveToPassMany() {
			index("ordered", 2, 0, up("rank"));
			index("narrow", 500, 0, up("tenant"));

			assertThat(plan(new Document("tenant", 1), new Document("rank", 1), 20).index().name()).isEqualTo("narrow");
		}

	}

	@Nested
	class APosition {

		@Test
		void boundsTheLeadingColumn() {
			index("tenant-rank", 1, 0, up("tenant"), down("rank"));
			Document behind = new Document("$or", List.of(new Document("rank", new Document("$lt", 300)),
					new Document("rank", 300).append("_id", new Document("$gt", new UUID(1, 300)))));

			Plan plan = plan(new Document("$and", List.of(new Document("tenant", 0), behind)),
					new Document("rank", -1).append("_id", 1), 20);

			assertThat(plan.ordered()).isTrue();
			assertThat(plan.entries()).isEqualTo(300);
		}

		@Test
		void thatNobodyCanReachNeedsNoWalk() {
			index("rank", 1, 0, up("rank"));

			Plan plan = plan(new Document("rank", new Document("$gt", 5).append("$lt", 5)), new Document("rank", 1), 5);

			assertThat(plan.entries()).isZero();
			assertThat(new Scan(plan, new Examined()).hasNext()).isFalse();
		}

	}

	@Nested
	class AWalk {

		@Test
		void visitsEachDocumentOnceThoughItsArrayHasManyEntries() {
			MVMap<Key, Key> entries = store.openMap("tags",
					new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
			Key position = KeyWriter.of(new UUID(1, 1));
			List.of("a", "b", "c").forEach((tag) -> entries.put(KeyWriter.of(tag).append(position), position));
			indexes.add(new IndexView("tags", List.of(up("tags"), up("_id")), 1, false, entries));

			Plan plan = plan(new Document("tags", new Document("$in", List.of("a", "b", "c"))), null, 0);
			List<Key> visited = new ArrayList<>();
			new Scan(plan, new Examined()).forEachRemaining(visited::add);

			assertThat(plan.index().name()).isEqualTo("tags");
			assertThat(visited).containsExactly(position);
		}

		@Test
		void goesForwardsAndBackwardsThroughSeveralStretches() {
			index("rank", 1, 0, up("rank"));
			Document filter = new Document("rank", new Document("$in", List.of(3, 500, 70)));
			List<Key> forwards = new ArrayList<>();
			List<Key> backwards = new ArrayList<>();

			new Scan(plan(filter, new Document("rank", 1), 5), new Examined()).forEachRemaining(forwards::add);
			new Scan(plan(filter, new Document("rank", -1), 5), new Examined()).forEachRemaining(backwards::add);

			assertThat(forwards).containsExactly(KeyWriter.of(new UUID(1, 3)), KeyWriter.of(new UUID(1, 70)),
					KeyWriter.of(new UUID(1, 500)));
			assertThat(backwards).isEqualTo(forwards.reversed());
		}

	}

}
