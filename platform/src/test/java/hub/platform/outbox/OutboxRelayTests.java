package hub.platform.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import hub.platform.audit.AuditTrail;
import hub.platform.driver.Documents;
import hub.platform.driver.StoreProperties;
import hub.platform.event.PendingEvent;
import hub.platform.ids.Ids;
import hub.platform.store.Change;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.testing.TestStore;
import hub.platform.web.Expected;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxRelayTests {

	private final MongoClient client = MongoClients
		.create(Documents.settings(new StoreProperties(TestStore.uri(), "unused", java.time.Duration.ofSeconds(20))));

	private final MongoDatabase database = this.client.getDatabase(TestStore.freshDatabase());

	private final List<UUID> delivered = new CopyOnWriteArrayList<>();

	private volatile boolean down;

	private volatile @Nullable UUID poison;

	private volatile Runnable duringDelivery = () -> {
	};

	private volatile Instant now = Instant.now();

	private final InstantSource realTime = () -> this.now;

	private OutboxRelay relay;

	private VersionedCollection<Thing> things;

	/** A thing with nothing but a version. */
	public record Thing(@BsonId UUID id, long version) {

	}

	@BeforeEach
	void open() {
		this.relay = relay();
		this.things = new VersionedCollections(this.database, this.relay).of("things", Thing.class, List.of());
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void eventsOfADocumentAreDeliveredInTheirOrderOnce() {
		UUID id = Ids.next();
		PendingEvent created = event(id);
		this.things.insert(new Thing(id, 1), new Change(null, List.of(created)));
		PendingEvent changed = event(id);
		this.things.change(Filters.eq("_id", id), Expected.any(), new Change(null, List.of(changed)),
				(thing) -> new Thing(id, thing.version() + 1));

		this.relay.relayPending();
		this.relay.relayPending();

		assertThat(this.delivered).containsExactly(created.id(), changed.id());
	}

	@Test
	void anEventWaitsWhileTheReceiverIsDownAndIsThenDelivered() {
		UUID id = Ids.next();
		PendingEvent created = event(id);
		this.things.insert(new Thing(id, 1), new Change(null, List.of(created)));
		this.down = true;
		this.relay.relayPending();
		this.down = false;
		this.relay.relayPending();
		assertThat(this.delivered).as("leased by the relay that failed").isEmpty();

		this.now = this.now.plusSeconds(31);
		this.relay.relayPending();

		assertThat(this.delivered).containsExactly(created.id());
	}

	@Test
	void severalRelaysDeliverEverythingOnce() throws Exception {
		List<UUID> expected = new ArrayList<>();
		for (int number = 0; number < 100; number++) {
			UUID id = Ids.next();
			PendingEvent event = event(id);
			expected.add(event.id());
			this.things.insert(new Thing(id, 1), new Change(null, List.of(event)));
		}
		OutboxRelay second = relay();
		second.watch("things");

		try (var threads = Executors.newFixedThreadPool(2)) {
			for (var future : List.of(threads.submit(this.relay::relayPending), threads.submit(second::relayPending))) {
				future.get();
			}
		}

		assertThat(this.delivered).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void anEventThatComesAfterTheLeaseHasEndedIsNotLost() {
		UUID id = Ids.next();
		PendingEvent first = event(id);
		PendingEvent second = event(id);
		this.things.insert(new Thing(id, 1), new Change(null, List.of(first)));
		OutboxRelay other = relay();
		other.watch("things");
		this.duringDelivery = () -> {
			this.duringDelivery = () -> {
			};
			this.now = this.now.plusSeconds(31);
			other.relayPending();
			this.things.change(Filters.eq("_id", id), Expected.any(), new Change(null, List.of(second)),
					(thing) -> new Thing(id, thing.version() + 1));
		};

		this.relay.relayPending();
		this.now = this.now.plusSeconds(31);
		this.relay.relayPending();

		assertThat(this.delivered).contains(first.id(), second.id());
	}

	@Test
	void oneDocumentThatCannotBeDeliveredDoesNotHoldUpTheOthers() {
		UUID bad = Ids.next();
		UUID good = Ids.next();
		PendingEvent poisoned = event(bad);
		PendingEvent fine = event(good);
		this.poison = poisoned.id();
		this.things.insert(new Thing(bad, 1), new Change(null, List.of(poisoned)));
		this.things.insert(new Thing(good, 1), new Change(null, List.of(fine)));

		this.relay.relayPending();

		assertThat(this.delivered).containsExactly(fine.id());
	}

	@Test
	void aRunningRelayDeliversWithoutBeingAsked() throws InterruptedException {
		this.relay.start();
		UUID id = Ids.next();
		this.things.insert(new Thing(id, 1), new Change(null, List.of(event(id))));

		for (int wait = 0; wait < 200 && this.delivered.isEmpty(); wait++) {
			Thread.sleep(10);
		}
		this.relay.stop();

		assertThat(this.delivered).hasSize(1);
		assertThat(this.relay.isRunning()).isFalse();
	}

	private OutboxRelay relay() {
		return new OutboxRelay(this.database, (event) -> {
			if (this.down || event.id().equals(this.poison)) {
				throw new IllegalStateException("down");
			}
			this.delivered.add(event.id());
			this.duringDelivery.run();
		}, new AuditTrail(this.database, this.realTime), this.realTime);
	}

	private PendingEvent event(UUID target) {
		this.now = this.now.plusMillis(1);
		return new PendingEvent(Ids.next(), "sample.thing.changed", this.now, this.now, "thing.change", "Thing", target,
				null, null, List.of(), "SYSTEM", "", "system", "", null);
	}

}
