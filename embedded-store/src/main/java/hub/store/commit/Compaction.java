package hub.store.commit;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file from growing with the number of writes: every commit appends a chunk,
 * most of which is soon out of date. Chunks that are all out of date are reused by the
 * store itself; this rewrites those that are nearly so, a little at a time. The holes
 * this leaves are filled by later commits, so the file need not be made shorter.
 */
public final class Compaction {

	/** Smaller files are not worth the trouble. */
	private static final long SMALL = 4L << 20;

	private static final int LIVE_PERCENT = 60;

	private static final int STEP_BYTES = 2 << 20;

	private final Commits<?> commits;

	private final MVStore store;

	private long seen;

	public Compaction(Commits<?> commits, MVStore store) {
		this.commits = commits;
		this.store = store;
	}

	/**
	 * One step, if something was written since the last and the file has become loose.
	 */
	public void step() {
		if (commits.count() == seen || !(store.getFileStore() instanceof RandomAccessStore file)
				|| file.size() < SMALL) {
			return;
		}
		if (file.getChunksFillRate() < LIVE_PERCENT) {
			commits.maintain(() -> store.compact(LIVE_PERCENT, STEP_BYTES));
		}
		seen = commits.count();
	}

}
