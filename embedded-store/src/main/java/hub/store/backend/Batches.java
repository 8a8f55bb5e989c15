package hub.store.backend;

import java.util.List;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import hub.store.query.Documents;

/**
 * The rest of a result, given out in batches that fit into a message. The library would
 * send a result in one piece, however long it is.
 */
final class Batches implements Cursor {

	private static final int FIRST_BATCH = 101;

	private static final int BATCH_BYTES = 16 << 20;

	private final long id;

	private List<Document> remaining;

	private Batches(long id, List<Document> documents) {
		this.id = id;
		this.remaining = documents;
	}

	/** Keeps the first batch of an answer and puts the rest behind a cursor. */
	static Document split(Document answer, Document query, CursorRegistry cursors) {
		if (answer.get("cursor") instanceof Document cursor && cursor.get("firstBatch") instanceof List<?> all) {
			Batches batches = new Batches(cursors.generateCursorId(), all.stream().map(Document.class::cast).toList());
			cursor.put("firstBatch", batches.takeDocuments(firstBatch(query)));
			if (!batches.isEmpty() && !Utils.isTrue(query.get("singleBatch"))) {
				cursors.add(batches);
				cursor.put("id", batches.id);
			}
		}
		return answer;
	}

	private static int firstBatch(Document query) {
		Object size = (query.get("cursor") instanceof Document options) ? options.get("batchSize")
				: query.get("batchSize");
		return (size instanceof Number number && number.intValue() > 0) ? number.intValue() : FIRST_BATCH;
	}

	@Override
	public long getId() {
		return id;
	}

	@Override
	public synchronized boolean isEmpty() {
		return remaining.isEmpty();
	}

	/** Takes a batch; 0 asks for as many as fit. */
	@Override
	public synchronized List<Document> takeDocuments(int most) {
		long bytes = 0;
		int taken = 0;
		while (taken < remaining.size() && (most <= 0 || taken < most)) {
			bytes += Documents.encode(remaining.get(taken)).length;
			if (bytes > BATCH_BYTES && taken > 0) {
				break;
			}
			taken++;
		}
		List<Document> batch = List.copyOf(remaining.subList(0, taken));
		remaining = remaining.subList(taken, remaining.size());
		return batch;
	}

}
