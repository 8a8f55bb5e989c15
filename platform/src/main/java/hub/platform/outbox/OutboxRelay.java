package hub.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

import hub.platform.audit.AuditTrail;
import hub.platform.event.PendingEvent;

/**
 * Delivers the events that wait in documents: at least once, in the order of each
 * document, by any number of relays. A relay takes a lease on a document, so that two
 * seldom deliver the same; woken by each change and, for what a crash left, every few
 * seconds.
 */
public final class OutboxRelay implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRelay.class);

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration IDLE = Duration.ofSeconds(5);

	private final MongoDatabase database;

	private final EventSink sink;

	private final AuditTrail audit;

	private final InstantSource realTime;

	private final List<MongoCollection<BsonDocument>> watched = new CopyOnWriteArrayList<>();

	private final Semaphore work = new Semaphore(0);

	private volatile @Nullable Thread thread;

	public OutboxRelay(MongoDatabase database, EventSink sink, AuditTrail audit, InstantSource realTime) {
		this.database = database;
		this.sink = sink;
		this.audit = audit;
		this.realTime = realTime;
	}

	/** Relays the events of one more collection. */
	public Outbox watch(String collection) {
		this.watched.add(this.database.getCollection(collection, BsonDocument.class));
		return new Outbox(this.database.getCodecRegistry(), this.work::release);
	}

	/** Delivers everything that is pending now and not leased by another relay. */
	public void relayPending() {
		for (MongoCollection<BsonDocument> collection : this.watched) {
			BsonDocument leased = lease(collection);
			while (leased != null) {
				tryDeliver(collection, leased);
				leased = lease(collection);
			}
		}
	}

	private @Nullable BsonDocument lease(MongoCollection<BsonDocument> collection) {
		Instant now = this.realTime.instant();
		Bson free = Filters.or(Filters.exists(Outbox.LEASE, false), Filters.lt(Outbox.LEASE, Date.from(now)));
		return collection.findOneAndUpdate(
				Filters.and(Filters.lte(Outbox.PENDING_SINCE, Date.from(now.plusSeconds(60))), free),
				Updates.set(Outbox.LEASE, Date.from(now.plus(LEASE))),
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
	}

	/**
	 * A document whose events cannot be delivered waits for its lease to end; the others
	 * go on.
	 */
	private void tryDeliver(MongoCollection<BsonDocument> collection, BsonDocument document) {
		try {
			deliver(collection, document);
		}
		catch (RuntimeException ex) {
			logger.warn("Events of {} could not be delivered and wait for the next round",
					collection.getNamespace().getCollectionName(), ex);
		}
	}

	private void deliver(MongoCollection<BsonDocument> collection, BsonDocument document) {
		BsonArray pending = document.getArray(Outbox.EVENTS, new BsonArray());
		List<PendingEvent> events = new ArrayList<>();
		for (BsonValue event : pending) {
			events.add(decode(event.asDocument()));
		}
		events.sort(java.util.Comparator.comparing(PendingEvent::recordedAt));
		long version = document.getNumber("version").longValue();
		for (PendingEvent event : events) {
			this.sink.deliver(toEvent(event, version));
			this.audit.record(event);
		}
		remove(collection, document, events);
	}

	/**
	 * Removes what was delivered, by id: an event that came in the meantime stays. The
	 * short way is open only to the relay that still holds its lease on a document that
	 * nobody has added to.
	 */
	private static void remove(MongoCollection<BsonDocument> collection, BsonDocument document,
			List<PendingEvent> delivered) {
		Bson self = Filters.eq("_id", document.get("_id"));
		Bson mine = Filters.and(self, Filters.eq(Outbox.LEASE, document.get(Outbox.LEASE)));
		Bson nothingNew = Filters.and(mine, Filters.size(Outbox.EVENTS, delivered.size()));
		Bson clear = Updates.combine(Updates.unset(Outbox.EVENTS), Updates.unset(Outbox.PENDING_SINCE),
				Updates.unset(Outbox.LEASE));
		if (collection.updateOne(nothingNew, clear).getMatchedCount() == 1) {
			return;
		}
		List<UUID> ids = delivered.stream().map(PendingEvent::id).toList();
		Bson pull = Updates.pullByFilter(Filters.eq(Outbox.EVENTS, Filters.in("id", ids)));
		if (collection.updateOne(mine, Updates.combine(pull, Updates.unset(Outbox.LEASE))).getMatchedCount() == 0) {
			collection.updateOne(self, pull);
		}
	}

	private PendingEvent decode(BsonDocument event) {
		return this.database.getCodecRegistry()
			.get(PendingEvent.class)
			.decode(event.asBsonReader(), DecoderContext.builder().build());
	}

	private static OutboxEvent toEvent(PendingEvent event, long version) {
		return new OutboxEvent(event.id(), event.type(), event.at(), event.targetType() + "/" + event.targetId(),
				event.targetId(), version, event.organisationId(), event.factoryId());
	}

	private void run() {
		while (!Thread.currentThread().isInterrupted()) {
			try {
				if (this.work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
					this.work.drainPermits();
				}
				relayPending();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (Throwable ex) {
				if (this.thread != null) {
					logger.warn("Events could not be delivered and wait for the next round", ex);
				}
			}
		}
	}

	@Override
	public void start() {
		this.thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		this.thread = null;
		if (running != null) {
			running.interrupt();
			try {
				running.join(Duration.ofSeconds(2));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
