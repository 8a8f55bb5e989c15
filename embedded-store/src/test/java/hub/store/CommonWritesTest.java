package hub.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the services write to MongoDB, and how MongoDB answers it. */
class CommonWritesTest {

	@RegisterExtension
	static final InMemoryStore store = new InMemoryStore();

	private final MongoCollection<Document> documents = store.collection();

	private Document first() {
		Document first = documents.find().first();
		assertThat(first).isNotNull();
		return first;
	}

	@Nested
	class Values {

		@Test
		void comeBackAsTheyWere() {
			Document document = new Document("_id", UUID.fromString("0198c0de-0000-7000-8000-000000000001"))
				.append("text", "Ünïcödé \uD83D\uDE00")
				.append("whole", 42)
				.append("long", 1L << 40)
				.append("real", 0.1)
				.append("decimal", new Decimal128(new BigDecimal("12345678901234567890.0123456789")))
				.append("truth", true)
				.append("nothing", null)
				.append("at", Date.from(Instant.parse("2026-06-01T10:00:00.123Z")))
				.append("bytes", new Binary(new byte[] { 1, 2, 3 }))
				.append("ids", List.of(UUID.fromString("0198c0de-0000-7000-8000-000000000002")))
				.append("nested", new Document("list", List.of(new Document("a", 1), new Document())));

			documents.insertOne(document);

			assertThat(first()).isEqualTo(document);
			assertThat(first().toJson()).isEqualTo(document.toJson());
		}

		@Test
		void decimalsAddUpExactly() {
			documents.insertOne(new Document("_id", 1).append("hours", new Decimal128(new BigDecimal("0.10"))));

			for (int i = 0; i < 9; i++) {
				documents.updateOne(Filters.eq("_id", 1), Updates.inc("hours", new Decimal128(new BigDecimal("0.1"))));
			}

			assertThat(first().get("hours", Decimal128.class).bigDecimalValue()).isEqualByComparingTo("1.0");
		}

		@Test
		void decimalsAreComparedByValue() {
			documents.createIndex(Indexes.ascending("hours"));
			for (String hours : List.of("9.5", "10", "-3", "0.25", "1e2")) {
				documents.insertOne(new Document("hours", new Decimal128(new BigDecimal(hours))));
			}

			assertThat(documents.find(Filters.gte("hours", new Decimal128(new BigDecimal("0.250"))))
				.sort(Sorts.ascending("hours"))
				.map((each) -> each.get("hours", Decimal128.class).bigDecimalValue().toPlainString())
				.into(new ArrayList<>())).containsExactly("0.25", "9.5", "10", "100");
		}

		@Test
		void idsOfVersionFourSortByTheirBytes() {
			UUID high = new UUID(0xF000_0000_0000_7000L, 1);
			UUID low = new UUID(0x0000_0000_0000_7000L, 1);
			documents.insertMany(List.of(new Document("_id", high), new Document("_id", low)));

			assertThat(documents.find()
				.sort(Sorts.ascending("_id"))
				.map((each) -> each.get("_id"))
				.into(new ArrayList<>())).containsExactly(low, high);
		}

	}

	@Nested
	class Updating {

		@Test
		void changesOneDocumentOnlyIfItStillMatches() {
			documents.insertOne(new Document("_id", 1).append("version", 3));

			UpdateResult late = documents.updateOne(Filters.and(Filters.eq("_id", 1), Filters.eq("version", 2)),
					Updates.inc("version", 1));
			UpdateResult right = documents.updateOne(Filters.and(Filters.eq("_id", 1), Filters.eq("version", 3)),
					Updates.inc("version", 1));

			assertThat(late.getMatchedCount()).isZero();
			assertThat(right.getMatchedCount()).isEqualTo(1);
			assertThat(right.getModifiedCount()).isEqualTo(1);
		}

		@Test
		void replacesAllButTheId() {
			documents.insertOne(new Document("_id", 1).append("old", true));

			documents.replaceOne(Filters.eq("_id", 1), new Document("new", true));

			assertThat(first()).isEqualTo(new Document("_id", 1).append("new", true));
		}

		@Test
		void refusesToChangeTheId() {
			documents.insertOne(new Document("_id", 1));

			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> documents.replaceOne(Filters.eq("_id", 1), new Document("_id", 2)));
			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> documents.updateOne(Filters.eq("_id", 1), Updates.set("_id", 2)));
			assertThat(documents.countDocuments()).isEqualTo(1);
		}

		@Test
		void insertsWithWhatTheFilterSays() {
			UpdateResult result = documents.updateOne(Filters.and(Filters.eq("_id", "a"), Filters.eq("tenant", "t")),
					Updates.combine(Updates.inc("count", 1), Updates.setOnInsert("since", 2026)),
					new UpdateOptions().upsert(true));

			assertThat(result.getUpsertedId()).isNotNull();
			assertThat(first())
				.isEqualTo(new Document("_id", "a").append("tenant", "t").append("count", 1).append("since", 2026));
			documents.replaceOne(Filters.eq("_id", "b"), new Document("count", 2), new ReplaceOptions().upsert(true));
			assertThat(documents.countDocuments()).isEqualTo(2);
		}

		@Test
		void changesManyAtOnce() {
			documents.insertMany(List.of(new Document("_id", 1).append("a", 1), new Document("_id", 2).append("a", 1),
					new Document("_id", 3).append("a", 2)));

			assertThat(documents.updateMany(Filters.eq("a", 1), Updates.set("a", 2)).getModifiedCount()).isEqualTo(2);
			assertThat(documents.deleteMany(Filters.eq("a", 2)).getDeletedCount()).isEqualTo(3);
		}

		@Test
		void setsAndUnsetsNestedFields() {
			documents.insertOne(new Document("_id", 1).append("a", new Document("b", 1).append("c", 2)));

			documents.updateOne(Filters.eq("_id", 1), Updates.combine(Updates.set("a.b", 5), Updates.unset("a.c"),
					Updates.set("d.e", 7), Updates.max("top", 3)));

			assertThat(first()).isEqualTo(new Document("_id", 1).append("a", new Document("b", 5))
				.append("d", new Document("e", 7))
				.append("top", 3));
		}

	}

	@Nested
	class Arrays {

		@Test
		void growAndAreCut() {
			documents.insertOne(new Document("_id", 1).append("list", List.of(1, 2)));

			documents.updateOne(Filters.eq("_id", 1),
					Updates.pushEach("list", List.of(3, 4, 5), new PushOptions().slice(-3)));

			assertThat(first().getList("list", Integer.class)).containsExactly(3, 4, 5);
		}

		@Test
		void areMadeByTheFirstPush() {
			documents.insertOne(new Document("_id", 1));

			documents.updateOne(Filters.eq("_id", 1), Updates.push("list", new Document("id", 1)));

			assertThat(first().getList("list", Document.class)).containsExactly(new Document("id", 1));
		}

		@Test
		void loseWhatIsPulled() {
			documents.insertOne(new Document("_id", 1).append("list",
					List.of(new Document("id", 1).append("x", 1), new Document("id", 2), new Document("id", 3))));

			documents.updateOne(Filters.eq("_id", 1), Updates.pull("list", Filters.in("id", 1, 3)));

			assertThat(first().getList("list", Document.class)).containsExactly(new Document("id", 2));
		}

		@Test
		void holdWhatIsAddedOnce() {
			documents.insertOne(new Document("_id", 1).append("set", List.of("a")));

			documents.updateOne(Filters.eq("_id", 1), Updates.addEachToSet("set", List.of("a", "b")));
			documents.updateOne(Filters.eq("_id", 1), Updates.addToSet("set", "b"));

			assertThat(first().getList("set", String.class)).containsExactly("a", "b");
		}

		@Test
		void changeTheElementThatMatched() {
			documents.insertOne(new Document("_id", 1).append("members",
					List.of(new Document("id", "x").append("role", 1), new Document("id", "y").append("role", 1))));

			documents.updateOne(Filters.and(Filters.eq("_id", 1), Filters.eq("members.id", "y")),
					Updates.set("members.$.role", 2));

			assertThat(first().getList("members", Document.class)).extracting((member) -> member.get("role"))
				.containsExactly(1, 2);
		}

		@Test
		void areMatchedElementByElement() {
			documents.createIndex(Indexes.ascending("events.state", "events.at"));
			documents.insertOne(new Document("_id", 1).append("events", List
				.of(new Document("state", "OPEN").append("at", 9), new Document("state", "DONE").append("at", 1))));
			documents.insertOne(
					new Document("_id", 2).append("events", List.of(new Document("state", "OPEN").append("at", 1))));

			assertThat(documents
				.find(Filters.elemMatch("events", Filters.and(Filters.eq("state", "OPEN"), Filters.lt("at", 5))))
				.map((each) -> each.get("_id"))
				.into(new ArrayList<>())).containsExactly(2);
		}

		@Test
		void cannotBeTwoInOneIndex() {
			documents.createIndex(Indexes.ascending("a", "b"));

			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> documents.insertOne(new Document("a", List.of(1, 2)).append("b", List.of(3))))
				.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(171));
			assertThat(documents.countDocuments()).isZero();
		}

	}

	@Nested
	class FindingAndChanging {

		private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions()
			.returnDocument(ReturnDocument.AFTER);

		@Test
		void returnsTheDocumentBeforeOrAfter() {
			documents.insertOne(new Document("_id", 1).append("n", 1));

			assertThat(documents.findOneAndUpdate(Filters.eq("_id", 1), Updates.inc("n", 1))).containsEntry("n", 1);
			assertThat(documents.findOneAndUpdate(Filters.eq("_id", 1), Updates.inc("n", 1), AFTER)).containsEntry("n",
					3);
		}

		@Test
		void returnsNothingWhenNothingMatches() {
			assertThat(documents.findOneAndUpdate(Filters.eq("_id", 1), Updates.inc("n", 1))).isNull();
			assertThat(documents.findOneAndUpdate(Filters.eq("_id", 1), Updates.inc("n", 1),
					new FindOneAndUpdateOptions().projection(Projections.include("n"))))
				.isNull();
			assertThat(documents.findOneAndDelete(Filters.eq("_id", 1))).isNull();
			assertThat(documents.findOneAndReplace(Filters.eq("_id", 1), new Document("a", 1))).isNull();
		}

		@Test
		void takesTheFirstInTheOrderAskedFor() {
			documents
				.insertMany(List.of(new Document("_id", 1).append("at", 5), new Document("_id", 2).append("at", 3)));

			assertThat(documents.findOneAndUpdate(Filters.gt("at", 0), Updates.set("taken", true),
					new FindOneAndUpdateOptions().sort(Sorts.ascending("at"))))
				.containsEntry("_id", 2);
		}

		@Test
		void deletesWhatItReturns() {
			documents.insertOne(new Document("_id", 1));

			assertThat(documents.findOneAndDelete(Filters.eq("_id", 1))).containsEntry("_id", 1);
			assertThat(documents.countDocuments()).isZero();
		}

	}

}
