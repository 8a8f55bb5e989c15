package hub.store.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import hub.store.index.IndexView;
import hub.store.index.OrderedIndex;
import hub.store.key.Key;
import hub.store.query.CollectionView;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The maps of one collection and how they are seen.
 *
 * @param idPath the field the documents are ordered by
 */
record CollectionMaps(MVMap<Key, byte[]> documents, String idPath, List<OrderedIndex> indexes) {

	CollectionMaps(MVMap<Key, byte[]> documents, String idPath) {
		this(documents, idPath, new CopyOnWriteArrayList<>());
	}

	/** What a write sees: the maps themselves. */
	CollectionView present() {
		return view(documents, indexes.stream().map(OrderedIndex::view).toList());
	}

	/** What readers see until the next commit; what did not change is taken over. */
	CollectionView freeze(@Nullable CollectionView previous) {
		long version = documents.getStore().getCurrentVersion();
		boolean same = previous != null && previous.indexes().size() == indexes.size() + 1;
		List<IndexView> frozen = new ArrayList<>();
		for (OrderedIndex index : indexes) {
			IndexView before = (previous != null) ? previous.index(index.getName()) : null;
			IndexView now = index.freeze(before, version);
			same &= now == before;
			frozen.add(now);
		}
		if (previous == null || previous.documents().getRootPage() != documents.getRootPage()) {
			return view(documents.openVersion(version), frozen);
		}
		return same ? previous : view(previous.documents(), frozen);
	}

	private CollectionView view(MVMap<Key, byte[]> seen, List<IndexView> views) {
		List<IndexView> all = new ArrayList<>();
		all.add(IndexView.ofCollection(seen, idPath));
		all.addAll(views);
		return new CollectionView(seen, all);
	}

}
