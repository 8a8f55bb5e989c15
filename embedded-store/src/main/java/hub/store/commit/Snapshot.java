package hub.store.commit;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The state of one commit. As long as someone reads it, the file keeps its pages.
 *
 * @param <V> what is seen of each source
 */
final class Snapshot<V> {

	private final MVStore store;

	private final MVStore.@Nullable TxCounter pages;

	private final Map<Source<V>, V> views;

	// the publisher is the first reader
	private final AtomicInteger readers = new AtomicInteger(1);

	Snapshot(MVStore store, MVStore.@Nullable TxCounter pages, Map<Source<V>, V> views) {
		this.store = store;
		this.pages = pages;
		this.views = views;
	}

	@Nullable V view(Source<V> source) {
		return views.get(source);
	}

	Collection<V> views() {
		return views.values();
	}

	/** False when the snapshot is already given up; the next one is then published. */
	boolean acquire() {
		return readers.getAndUpdate((count) -> (count == 0) ? 0 : count + 1) > 0;
	}

	void release() {
		if (readers.decrementAndGet() == 0 && pages != null) {
			store.deregisterVersionUsage(pages);
		}
	}

}
