package hub.store.backend;

import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import hub.store.commit.Commits;
import hub.store.query.CollectionView;
import hub.store.query.Examined;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** What databases and collections of one store share. */
record StoreContext(MVStore store, Commits<CollectionView> commits, Examined examined,
		ThreadLocal<@Nullable Map<StoreCollection, Document>> pushed) {

	static StoreContext of(MVStore store) {
		return new StoreContext(store, new Commits<>(store), new Examined(), new ThreadLocal<>());
	}

	/**
	 * The filter that the running aggregation begins with, so that an index can serve it.
	 * It is given once: a later stage may read the same collection for another reason.
	 */
	@Nullable Document takePushedFilter(StoreCollection collection) {
		Map<StoreCollection, Document> filters = pushed.get();
		if (filters == null || !filters.containsKey(collection)) {
			return null;
		}
		pushed.remove();
		return filters.get(collection);
	}

}
