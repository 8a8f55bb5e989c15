package hub.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the services read from MongoDB, by index and without, and how MongoDB answers it.
 */
class CommonReadsTest {

	@RegisterExtension
	static final InMemoryStore store = new InMemoryStore();

	private final MongoCollection<Document> documents = store.collection();

	@Nested
	class Reading {

		@Test
		void countsNoFurtherThanTheLimit() {
			documents.insertMany(List.of(new Document("a", 1), new Document("a", 1), new Document("a", 1)));

			assertThat(documents.countDocuments(Filters.eq("a", 1), new CountOptions().limit(2))).isEqualTo(2);
			assertThat(documents.countDocuments(Filters.eq("a", 1), new CountOptions().skip(2))).isEqualTo(1);
			assertThat(documents.estimatedDocumentCount()).isEqualTo(3);
		}

		@Test
		void returnsOnlyTheFieldsAskedFor() {
			documents.insertOne(new Document("_id", 1).append("a", 1).append("b", new Document("c", 2).append("d", 3)));

			assertThat(documents.find().projection(Projections.include("b.c")).first())
				.isEqualTo(new Document("_id", 1).append("b", new Document("c", 2)));
		}

		@Test
		void readsLongResultsInBatches() {
			List<Document> many = new ArrayList<>();
			for (int i = 0; i < 1_000; i++) {
				many.add(new Document("_id", i));
			}
			documents.insertMany(many);

			assertThat(documents.find().batchSize(37).sort(Sorts.descending("_id")).into(new ArrayList<>()))
				.isEqualTo(many.reversed());
		}

		@Test
		void readsResultsLargerThanAMessage() {
			String text = "x".repeat(1_000_000);
			for (int i = 0; i < 60; i++) {
				documents.insertOne(new Document("_id", i).append("text", text));
			}

			int read = 0;
			for (Document document : documents.find()) {
				assertThat(document).containsEntry("_id", read++);
			}
			assertThat(read).isEqualTo(60);
			assertThat(documents.aggregate(List.of(new Document("$match", new Document()))).into(new ArrayList<>()))
				.hasSize(60);
		}

		@Test
		void stopsAtTheLimitInSmallBatches() {
			for (int i = 0; i < 10; i++) {
				documents.insertOne(new Document("_id", i));
			}

			assertThat(documents.find().batchSize(2).limit(7).into(new ArrayList<>())).hasSize(7);
			assertThat(documents.find().batchSize(0).limit(7).into(new ArrayList<>())).hasSize(7);
		}

		@Test
		void findsDistinctValues() {
			documents.insertMany(List.of(new Document("a", "x"), new Document("a", "y"), new Document("a", "x")));

			assertThat(documents.distinct("a", String.class).into(new ArrayList<>())).containsExactly("x", "y");
		}

		@Test
		void groupsAndSums() {
			documents.insertMany(List.of(new Document("k", "x").append("n", 1), new Document("k", "y").append("n", 2),
					new Document("k", "x").append("n", 3)));

			assertThat(documents.aggregate(List.of(new Document("$match", new Document("n", new Document("$gte", 1))),
					new Document("$group", new Document("_id", "$k").append("sum", new Document("$sum", "$n"))),
					new Document("$sort", new Document("_id", 1))))
				.into(new ArrayList<>()))
				.containsExactly(new Document("_id", "x").append("sum", 4), new Document("_id", "y").append("sum", 2));
		}

		@Test
		void joinsACollectionWithItself() {
			documents.insertMany(List.of(new Document("_id", 1).append("parent", 2), new Document("_id", 2)));

			Document joined = documents.aggregate(List.of(new Document("$match", new Document("_id", 1)), new Document(
					"$lookup",
					new Document("from", documents.getNamespace().getCollectionName()).append("localField", "parent")
						.append("foreignField", "_id")
						.append("as", "parents"))))
				.first();

			assertThat(joined).isNotNull();
			assertThat(joined.getList("parents", Document.class)).containsExactly(new Document("_id", 2));
		}

		@Test
		void findsDocumentsWithAFieldCalledQuery() {
			documents.insertOne(new Document("_id", 1).append("query", "q"));
			documents.insertOne(new Document("_id", 2).append("query", "r"));

			assertThat(documents.find(Filters.eq("query", "q")).first()).containsEntry("_id", 1);
			assertThat(documents.updateOne(Filters.eq("query", "q"), Updates.set("a", 1)).getModifiedCount())
				.isEqualTo(1);
			assertThat(documents.countDocuments(Filters.eq("query", "q"))).isEqualTo(1);
			assertThat(documents.deleteOne(Filters.eq("query", "q")).getDeletedCount()).isEqualTo(1);
		}

	}

	@Nested
	class UniqueIndexes {

		@Test
		void refuseASecondOneAndKeepTheFirst() {
			documents.createIndex(Indexes.ascending("tenant", "slug"), new IndexOptions().unique(true));
			documents.insertOne(new Document("_id", 1).append("tenant", "t").append("slug", "s"));
			documents.insertOne(new Document("_id", 2).append("tenant", "u").append("slug", "s"));

			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> documents.insertOne(new Document("_id", 3).append("tenant", "t").append("slug", "s")))
				.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(11_000));
			assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> documents.findOneAndUpdate(Filters.eq("_id", 2), Updates.set("tenant", "t")))
				.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(11_000));
			assertThat(documents.countDocuments(Filters.eq("slug", "s"))).isEqualTo(2);
		}

		@Test
		void takeAMissingFieldForAValue() {
			documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
			documents.insertOne(new Document("_id", 1));

			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> documents.insertOne(new Document("_id", 2).append("slug", null)));
		}

		@Test
		void doNotWhenTheyAreSparse() {
			documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true).sparse(true));
			documents.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));

			assertThat(documents.countDocuments()).isEqualTo(2);
		}

		@Test
		void cannotBeMadeOverDuplicates() {
			documents.insertMany(List.of(new Document("slug", "s"), new Document("slug", "s")));

			assertThatExceptionOfType(DuplicateKeyException.class)
				.isThrownBy(() -> documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true)))
				.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(11_000));
			documents.deleteOne(Filters.eq("slug", "s"));
			documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
			assertThat(documents.countDocuments(Filters.eq("slug", "s"))).isEqualTo(1);
		}

		@Test
		void freeAKeyThatIsDeleted() {
			documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
			documents.insertOne(new Document("_id", 1).append("slug", "s"));
			documents.deleteOne(Filters.eq("_id", 1));

			documents.insertOne(new Document("_id", 2).append("slug", "s"));

			assertThat(documents.countDocuments()).isEqualTo(1);
		}

		@Test
		void tellWhichOfManyDocumentsWereInserted() {
			documents.insertOne(new Document("_id", 2));

			assertThatExceptionOfType(MongoBulkWriteException.class)
				.isThrownBy(() -> documents
					.insertMany(List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3))))
				.satisfies((ex) -> assertThat(ex.getWriteResult().getInsertedCount()).isEqualTo(1));
			assertThat(documents.countDocuments()).isEqualTo(2);
		}

	}

	@Nested
	class MakingIndexes {

		@Test
		void again() {
			documents.createIndex(Indexes.ascending("a"));
			documents.createIndex(Indexes.ascending("a"));

			assertThat(documents.listIndexes().into(new ArrayList<>())).hasSize(2);
		}

		@Test
		void againWithOtherOptionsIsRefused() {
			documents.createIndex(Indexes.ascending("a"), new IndexOptions().name("n"));

			assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> documents.createIndex(Indexes.ascending("b"), new IndexOptions().name("n")))
				.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(86));
			assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> documents.createIndex(Indexes.ascending("a"),
						new IndexOptions().name("n").expireAfter(1L, TimeUnit.HOURS)))
				.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(85));
		}

		@Test
		void thatWouldBeIgnoredIsRefused() {
			assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> documents
				.createIndex(Indexes.ascending("a"), new IndexOptions().partialFilterExpression(Filters.gt("a", 1))));
			assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> documents.createIndex(Indexes.text("a")));
			assertThatExceptionOfType(MongoCommandException.class)
				.isThrownBy(() -> documents.createIndex(Indexes.hashed("a")));
		}

		@Test
		void andDroppingThem() {
			documents.insertOne(new Document("_id", 1).append("a", 1));
			documents.createIndex(Indexes.ascending("a"));
			documents.dropIndex("a_1");

			assertThat(documents.find(Filters.eq("a", 1)).first()).isNotNull();
			documents.createIndex(Indexes.ascending("a"));
			assertThat(documents.countDocuments(Filters.eq("a", 1))).isEqualTo(1);
		}

	}

	@Test
	void aDroppedCollectionBeginsAnew() {
		documents.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
		documents.insertOne(new Document("_id", 1).append("a", 1));

		documents.drop();

		assertThat(documents.countDocuments()).isZero();
		documents.insertMany(List.of(new Document("_id", 1).append("a", 1), new Document("_id", 2).append("a", 1)));
		assertThat(documents.countDocuments(Filters.eq("a", 1))).isEqualTo(2);
	}

	@Test
	void aDroppedDatabaseIsGone() {
		store.database("short-lived").getCollection("c").insertOne(new Document("_id", 1));

		store.database("short-lived").drop();

		assertThat(store.database("short-lived").listCollectionNames().into(new ArrayList<>())).isEmpty();
		assertThat(store.database("short-lived").getCollection("c").countDocuments()).isZero();
	}

}
