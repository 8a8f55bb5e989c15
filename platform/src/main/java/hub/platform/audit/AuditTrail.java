package hub.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.jspecify.annotations.Nullable;

import hub.platform.caller.Caller;
import hub.platform.ids.Ids;
import hub.platform.driver.DuplicateKeys;
import hub.platform.event.PendingEvent;

/**
 * The audit trail of a service: inserted once, never changed, each record chained to the
 * one before it on the same day, so that a gap or a change shows.
 */
public final class AuditTrail {

	private static final int MAX_ATTEMPTS = 1000;

	private final MongoCollection<AuditRecord> records;

	private final InstantSource realTime;

	public AuditTrail(MongoDatabase database, InstantSource realTime) {
		this.records = database.getCollection("audit_events", AuditRecord.class);
		this.realTime = realTime;
		this.records.createIndexes(
				List.of(new IndexModel(Indexes.ascending("day", "sequence"), new IndexOptions().unique(true)),
						new IndexModel(Indexes.ascending("at"), new IndexOptions().expireAfter(366L, TimeUnit.DAYS))));
	}

	/**
	 * Records a change that has been made; a second delivery of the same event adds
	 * nothing.
	 */
	public void record(PendingEvent event) {
		append(new AuditRecord(event.id(), "", 0, event.recordedAt(), event.actorKind(), event.actorIssuer(),
				event.actorSubject(), event.actorClient(), event.action(), event.targetType(), event.targetId(),
				event.organisationId(), event.factoryId(), "ALLOWED", null, event.changed(), event.requestId(), "",
				""));
	}

	/** Records that a caller was denied something. */
	public void denied(Caller caller, String action, String targetType, @Nullable UUID targetId, String reason,
			@Nullable String requestId) {
		append(new AuditRecord(Ids.next(), "", 0, this.realTime.instant(), caller.kind().name(), caller.issuer(),
				caller.subject(), caller.clientId(), action, targetType, targetId, null, null, "DENIED", reason,
				List.of(), requestId, "", ""));
	}

	/** Whether the chain of a UTC day is whole: no gap, no changed record. */
	public boolean isIntact(String day) {
		String previous = "";
		long sequence = 0;
		for (AuditRecord record : this.records.find(Filters.eq("day", day)).sort(Sorts.ascending("sequence"))) {
			sequence++;
			if (record.sequence() != sequence || !record.previousHash().equals(previous)
					|| !record.hash().equals(hash(record))) {
				return false;
			}
			previous = record.hash();
		}
		return true;
	}

	private void append(AuditRecord draft) {
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			AuditRecord chained = chain(draft);
			try {
				this.records.insertOne(chained);
				return;
			}
			catch (MongoException ex) {
				if (!DuplicateKeys.isDuplicate(ex)) {
					throw ex;
				}
				if (this.records.countDocuments(Filters.eq("_id", draft.id())) > 0) {
					return;
				}
			}
		}
		throw new IllegalStateException("The audit trail found no free place");
	}

	private AuditRecord chain(AuditRecord draft) {
		String day = this.realTime.instant().atZone(ZoneOffset.UTC).toLocalDate().toString();
		AuditRecord last = this.records.find(Filters.eq("day", day)).sort(Sorts.descending("sequence")).first();
		AuditRecord placed = with(draft, day, (last != null) ? last.sequence() + 1 : 1,
				(last != null) ? last.hash() : "", "");
		return with(placed, day, placed.sequence(), placed.previousHash(), hash(placed));
	}

	private static AuditRecord with(AuditRecord draft, String day, long sequence, String previousHash, String hash) {
		return new AuditRecord(draft.id(), day, sequence, draft.at().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
				draft.actorKind(), draft.actorIssuer(), draft.actorSubject(), draft.actorClient(), draft.action(),
				draft.targetType(), draft.targetId(), draft.organisationId(), draft.factoryId(), draft.outcome(),
				draft.reason(), draft.changed(), draft.requestId(), previousHash, hash);
	}

	private static String hash(AuditRecord record) {
		String content = String.join("\n", record.previousHash(), record.id().toString(), record.day(),
				Long.toString(record.sequence()), record.at().toString(), record.actorKind(), record.actorIssuer(),
				record.actorSubject(), record.actorClient(), record.action(), record.targetType(),
				String.valueOf(record.targetId()), String.valueOf(record.organisationId()),
				String.valueOf(record.factoryId()), record.outcome(), String.valueOf(record.reason()),
				String.join(",", record.changed()), String.valueOf(record.requestId()));
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
