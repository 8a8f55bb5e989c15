package hub.platform.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import hub.platform.ids.Ids;
import hub.platform.driver.DuplicateKeys;

/**
 * The reservations of a service. A record is inserted before anything is done and fixes
 * the id of the operation; a retry after a crash at any point meets the same id and
 * finishes the work. Runs on real time: a key's day does not move with a demo.
 */
public final class IdempotencyKeys {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Duration LIFETIME = Duration.ofHours(24);

	private final MongoCollection<KeyRecord> records;

	private final InstantSource realTime;

	public IdempotencyKeys(MongoDatabase database, InstantSource realTime) {
		this.records = database.getCollection("idempotency_keys", KeyRecord.class);
		this.realTime = realTime;
		this.records.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
	}

	Reservation reserve(String id, String fingerprint, List<String> holdings) {
		KeyRecord fresh = fresh(id, fingerprint, holdings, Ids.next());
		try {
			this.records.insertOne(fresh);
			return new Reservation.Granted(id, fresh.operationId(), false);
		}
		catch (MongoException ex) {
			if (!DuplicateKeys.isDuplicate(ex)) {
				throw ex;
			}
			return again(fresh);
		}
	}

	private Reservation again(KeyRecord fresh) {
		KeyRecord known = this.records.find(Filters.eq("_id", fresh.id())).first();
		if (known == null) {
			return new Reservation.Running();
		}
		boolean expired = known.expiresAt().isBefore(this.realTime.instant());
		boolean same = known.fingerprint().equals(fresh.fingerprint());
		if (expired || (known.state().equals(KeyRecord.FREE) && !same)) {
			return takeOver(known, fresh);
		}
		if (!same) {
			return new Reservation.Reused();
		}
		if (known.state().equals(KeyRecord.COMPLETED)) {
			return new Reservation.Replay(known);
		}
		return isRunning(known) ? new Reservation.Running()
				: takeOver(known, fresh(fresh.id(), fresh.fingerprint(), fresh.holdings(), known.operationId()));
	}

	private boolean isRunning(KeyRecord known) {
		return known.state().equals(KeyRecord.RUNNING) && known.leaseUntil().isAfter(this.realTime.instant());
	}

	private Reservation takeOver(KeyRecord known, KeyRecord successor) {
		Bson unchanged = Filters.and(Filters.eq("_id", known.id()), Filters.eq("state", known.state()),
				Filters.eq("leaseUntil", known.leaseUntil()), Filters.eq("operationId", known.operationId()));
		return (this.records.replaceOne(unchanged, successor).getMatchedCount() == 1)
				? new Reservation.Granted(successor.id(), successor.operationId(),
						known.state().equals(KeyRecord.REBUILT) && known.operationId().equals(successor.operationId()))
				: new Reservation.Running();
	}

	private KeyRecord fresh(String id, String fingerprint, List<String> holdings, UUID operationId) {
		Instant now = this.realTime.instant().truncatedTo(ChronoUnit.MILLIS);
		return new KeyRecord(id, fingerprint, KeyRecord.RUNNING, now.plus(LEASE), operationId, holdings, now,
				now.plus(LIFETIME), null, null, null, null, null, null);
	}

	/** Keeps the answer of an executed request. */
	void complete(Reservation.Granted reservation, Reservation.Answer answer) {
		List<Bson> updates = new ArrayList<>();
		updates.add(Updates.set("state", KeyRecord.COMPLETED));
		updates.add(Updates.set("status", answer.status()));
		updates.add(Updates.set("body", answer.body()));
		set(updates, "contentType", answer.contentType());
		set(updates, "contentLanguage", answer.contentLanguage());
		set(updates, "location", answer.location());
		set(updates, "etag", answer.etag());
		this.records.updateOne(mine(reservation), Updates.combine(updates));
	}

	/** Notes that a request was answered, without its answer. */
	void completeWithoutAnswer(Reservation.Granted reservation) {
		this.records.updateOne(mine(reservation), Updates.set("state", KeyRecord.REBUILT));
	}

	/** Frees the key of a refused or failed request; a retry keeps the operation's id. */
	void free(Reservation.Granted reservation) {
		this.records.updateOne(mine(reservation), Updates.combine(Updates.set("state", KeyRecord.FREE),
				Updates.set("leaseUntil", this.realTime.instant().truncatedTo(ChronoUnit.MILLIS).minusMillis(1))));
	}

	private static Bson mine(Reservation.Granted reservation) {
		return Filters.and(Filters.eq("_id", reservation.keyId()), Filters.eq("operationId", reservation.operationId()),
				Filters.eq("state", KeyRecord.RUNNING));
	}

	private static void set(List<Bson> updates, String member, @Nullable String value) {
		if (value != null) {
			updates.add(Updates.set(member, value));
		}
	}

}
