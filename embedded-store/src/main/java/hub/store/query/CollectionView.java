package hub.store.query;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.bson.Document;
import hub.store.index.IndexView;
import hub.store.key.Key;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection as one query sees it.
 *
 * @param indexes the first is the collection itself
 */
public record CollectionView(MVMap<Key, byte[]> documents, List<IndexView> indexes) {

	/**
	 * The documents that may match a filter, found by the best index.
	 * @param wanted after how many matches the query is content, 0 for all
	 */
	public Candidates candidates(Document filter, @Nullable Document sort, long wanted, Examined examined) {
		Plan plan = Planner.plan(indexes, filter, sort, wanted);
		Iterator<Key> scan = new Scan(plan, examined);
		Stream<Document> stream = StreamSupport
			.stream(Spliterators.spliteratorUnknownSize(scan, Spliterator.ORDERED | Spliterator.NONNULL), false)
			.map((key) -> document(key, examined));
		return new Candidates(stream, plan.ordered());
	}

	/** Reads everything once. */
	public void verify() {
		for (IndexView index : indexes) {
			Cursor<Key, ?> cursor = index.cursor(null, null, false);
			while (cursor.hasNext()) {
				cursor.next();
			}
		}
	}

	/** The index of a name, or null. */
	public @Nullable IndexView index(String name) {
		return indexes.stream().filter((index) -> index.name().equals(name)).findFirst().orElse(null);
	}

	private Document document(Key key, Examined examined) {
		examined.document();
		byte[] document = documents.get(key);
		if (document == null) {
			throw new IllegalStateException("An index has an entry for a document that is not there");
		}
		return Documents.decode(document);
	}

	/**
	 * What to match and, unless it is done, to sort.
	 *
	 * @param ordered whether they come in the order asked for
	 */
	public record Candidates(Stream<Document> documents, boolean ordered) {
	}

}
