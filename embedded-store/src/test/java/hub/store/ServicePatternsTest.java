package hub.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The ways in which services use the store, with records as they use them. */
class ServicePatternsTest {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	@RegisterExtension
	static final InMemoryStore store = new InMemoryStore();

	/** A ticket as a service would store it. */
	public record Ticket(@BsonId UUID id, long version, List<UUID> visibleTo, String title, Instant createdAt,
			BigDecimal hours, List<Message> messages, @Nullable String closedBy) {
	}

	/** A message in a ticket. */
	public record Message(UUID id, String text, Instant at) {
	}

	private static Ticket ticket(int number, UUID... visibleTo) {
		return new Ticket(new UUID(0x7000, number), 1, List.of(visibleTo), "Ticket " + number, NOW.plusSeconds(number),
				new BigDecimal("1.50"), List.of(new Message(new UUID(1, number), "Hello", NOW)), null);
	}

	@Nested
	class Records {

		private final MongoCollection<Ticket> tickets = store.database("test")
			.getCollection("tickets" + UUID.randomUUID(), Ticket.class);

		@Test
		void comeBackAsTheyWere() {
			Ticket ticket = ticket(1, new UUID(9, 9));

			tickets.insertOne(ticket);

			assertThat(tickets.find(Filters.eq("_id", ticket.id())).first()).isEqualTo(ticket);
		}

		@Test
		void areReplacedOnlyInTheVersionThatWasRead() {
			Ticket ticket = ticket(1, new UUID(9, 9));
			tickets.insertOne(ticket);
			Ticket next = new Ticket(ticket.id(), 2, ticket.visibleTo(), "Changed", NOW, BigDecimal.TEN, List.of(),
					"me");
			Bson guard = Filters.and(Filters.eq("_id", ticket.id()), Filters.in("visibleTo", new UUID(9, 9)),
					Filters.eq("version", 1L));

			assertThat(tickets.replaceOne(guard, next).getModifiedCount()).isEqualTo(1);
			assertThat(tickets.replaceOne(guard, next).getMatchedCount()).isZero();
			assertThat(tickets.find().first()).isEqualTo(next);
		}

		@Test
		void areHiddenFromOtherTenants() {
			tickets.createIndex(Indexes.ascending("visibleTo", "createdAt", "_id"));
			tickets.insertOne(ticket(1, new UUID(1, 1), new UUID(1, 2)));
			tickets.insertOne(ticket(2, new UUID(1, 2)));

			assertThat(titles(new UUID(1, 1))).containsExactly("Ticket 1");
			assertThat(titles(new UUID(1, 2))).containsExactly("Ticket 2", "Ticket 1");
			assertThat(titles(new UUID(1, 1), new UUID(1, 2))).containsExactly("Ticket 2", "Ticket 1");
			assertThat(titles(new UUID(1, 3))).isEmpty();
			assertThat(titles()).isEmpty();
		}

		private List<String> titles(UUID... tenants) {
			return tickets.find(Filters.in("visibleTo", tenants))
				.sort(Sorts.descending("createdAt", "_id"))
				.limit(10)
				.map(Ticket::title)
				.into(new ArrayList<>());
		}

	}

	@Nested
	class AnOutbox {

		private final MongoCollection<Document> documents = store.collection();

		private final FindOneAndUpdateOptions oldest = new FindOneAndUpdateOptions()
			.sort(Sorts.ascending("pendingSince"))
			.returnDocument(ReturnDocument.AFTER);

		@BeforeEach
		void fill() {
			documents.createIndex(Indexes.ascending("pendingSince"));
			for (int i = 0; i < 200; i++) {
				documents.insertOne(new Document("_id", i));
			}
			Document event = new Document("id", new UUID(3, 1)).append("type", "ticket.created");
			Bson write = Updates.combine(Updates.push("outbox", event), Updates.min("pendingSince", NOW));
			documents.updateMany(Filters.in("_id", 50, 70), write);
		}

		private @Nullable Document lease(Instant now) {
			Bson free = Filters.or(Filters.exists("leasedUntil", false), Filters.lt("leasedUntil", now));
			return documents.findOneAndUpdate(Filters.and(Filters.lte("pendingSince", now), free),
					Updates.set("leasedUntil", now.plusSeconds(30)), oldest);
		}

		@Test
		void isLeasedOnceUntilTheLeaseIsOver() {
			assertThat(lease(NOW)).isNotNull();
			assertThat(lease(NOW)).isNotNull();
			assertThat(lease(NOW)).isNull();
			assertThat(lease(NOW.plusSeconds(31))).isNotNull();
		}

		@Test
		void isFoundWithoutLookingAtWhatHasNothingPending() {
			assertThat(store.examined(() -> lease(NOW))).isLessThanOrEqualTo(3);
		}

		@Test
		void losesWhatWasDelivered() {
			documents.updateOne(Filters.eq("_id", 50), Updates.push("outbox", new Document("id", new UUID(3, 2))));

			documents.updateOne(Filters.and(Filters.eq("_id", 50), Filters.size("outbox", 2)),
					Updates.pullByFilter(Filters.eq("outbox", Filters.in("id", new UUID(3, 1)))));
			documents.updateOne(Filters.and(Filters.eq("_id", 70), Filters.size("outbox", 1)),
					Updates.combine(Updates.unset("outbox"), Updates.unset("pendingSince")));

			Document fifty = documents.find(Filters.eq("_id", 50)).first();
			assertThat(fifty).isNotNull();
			assertThat(fifty.getList("outbox", Document.class)).containsExactly(new Document("id", new UUID(3, 2)));
			assertThat(documents.find(Filters.eq("_id", 70)).first()).isEqualTo(new Document("_id", 70));
		}

	}

	@Nested
	class AReservation {

		private final MongoCollection<Document> keys = store.collection();

		@Test
		void belongsToTheFirst() {
			keys.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
			keys.insertOne(new Document("_id", "client/key").append("operation", new UUID(1, 1)));

			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> keys.insertOne(new Document("_id", "client/key").append("operation", new UUID(1, 2))))
				.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(11_000));
			assertThat(keys.find(Filters.eq("_id", "client/key")).first()).containsEntry("operation", new UUID(1, 1));
		}

	}

	@Nested
	class ABudget {

		private final MongoCollection<Document> allocations = store.collection();

		private boolean charge(UUID entry, String hours) {
			return allocations.updateOne(
					Filters.and(Filters.eq("_id", 1), Filters.gte("free", new BigDecimal(hours)),
							Filters.ne("applied", entry)),
					Updates.combine(Updates.inc("free", new BigDecimal(hours).negate()),
							Updates.addToSet("applied", entry)))
				.getModifiedCount() == 1;
		}

		@BeforeEach
		void grant() {
			allocations.insertOne(new Document("_id", 1).append("free", new BigDecimal("10.00")));
		}

		@Test
		void isNeverOverdrawn() {
			assertThat(charge(new UUID(1, 1), "6.5")).isTrue();
			assertThat(charge(new UUID(1, 2), "3.51")).isFalse();
			assertThat(charge(new UUID(1, 3), "3.50")).isTrue();
			assertThat(charge(new UUID(1, 4), "0.01")).isFalse();
		}

		@Test
		void isChargedOnceForAnEntry() {
			assertThat(charge(new UUID(1, 1), "2")).isTrue();
			assertThat(charge(new UUID(1, 1), "2")).isFalse();

			assertThat(allocations.countDocuments(Filters.eq("free", new BigDecimal("8")))).isEqualTo(1);
		}

	}

	@Nested
	class AQueue {

		private final MongoCollection<Document> sessions = store.collection();

		@Test
		void isFirstComeFirstServed() {
			sessions.insertOne(new Document("_id", 1).append("free", 1).append("waiting", List.of()));
			for (String person : List.of("a", "b", "c")) {
				boolean seated = sessions
					.updateOne(Filters.and(Filters.eq("_id", 1), Filters.gt("free", 0)), Updates.inc("free", -1))
					.getModifiedCount() == 1;
				if (!seated) {
					sessions.updateOne(Filters.eq("_id", 1), Updates.push("waiting", person));
				}
			}

			Document before = sessions.findOneAndUpdate(Filters.eq("_id", 1), Updates.popFirst("waiting"));

			assertThat(before).isNotNull();
			assertThat(before.getList("waiting", String.class)).containsExactly("b", "c");
		}

	}

}
