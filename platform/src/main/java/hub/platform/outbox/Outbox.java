package hub.platform.outbox;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

import hub.platform.event.PendingEvent;

/**
 * The outbox of one collection: how events are written into its documents.
 */
public final class Outbox {

	static final String EVENTS = "outbox";

	/**
	 * Real time of the oldest event; present while events are pending.
	 */
	static final String PENDING_SINCE = "outboxPendingSince";

	static final String LEASE = "outboxLeaseUntil";

	private final CodecRegistry codecs;

	private final Runnable wake;

	Outbox(CodecRegistry codecs, Runnable wake) {
		this.codecs = codecs;
		this.wake = wake;
	}

	/** The index that finds documents with pending events. */
	public static IndexModel index() {
		return new IndexModel(Indexes.ascending(PENDING_SINCE));
	}

	/** Puts events into a document that is about to be inserted. */
	public void put(BsonDocument document, List<PendingEvent> events) {
		if (!events.isEmpty()) {
			document.put(EVENTS, new BsonArray(new ArrayList<>(encode(events))));
			document.put(PENDING_SINCE, since(events));
		}
	}

	/** The updates that append events to a document that is being changed. */
	public List<Bson> append(List<PendingEvent> events) {
		return events.isEmpty() ? List.of()
				: List.of(Updates.pushEach(EVENTS, encode(events)), Updates.min(PENDING_SINCE, since(events)));
	}

	/** Tells the relay that there is something to deliver. */
	public void wake(List<PendingEvent> events) {
		if (!events.isEmpty()) {
			this.wake.run();
		}
	}

	private List<BsonDocument> encode(List<PendingEvent> events) {
		return events.stream().map((event) -> BsonDocumentWrapper.asBsonDocument(event, this.codecs).clone()).toList();
	}

	private static BsonDateTime since(List<PendingEvent> events) {
		return new BsonDateTime(events.getFirst().recordedAt().toEpochMilli());
	}

}
