package hub.store.commit;

import java.util.concurrent.atomic.AtomicBoolean;

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

	private static final int LIVE_PERCENT = 70;

	private static final int STEP_BYTES = 2 << 20;

	private static final int MOST_STEPS = 8;

	private final Commits<?> commits;

	private final MVStore store;

	private long seen = -1;

	public Compaction(Commits<?> commits, MVStore store) {
		this.commits = commits;
		this.store = store;
	}

	/** A few steps, if the file has become loose and the last steps were of use. */
	public void run() {
		if (commits.count() == seen || !(store.getFileStore() instanceof RandomAccessStore file)) {
			return;
		}
		boolean useful = false;
		for (int step = 0; step < MOST_STEPS && isLoose(file); step++) {
			useful = step();
			if (!useful) {
				break;
			}
		}
		seen = useful ? -1 : commits.count();
	}

	private static boolean isLoose(RandomAccessStore file) {
		return file.size() >= SMALL && file.getChunksFillRate() < LIVE_PERCENT;
	}

	private boolean step() {
		AtomicBoolean rewritten = new AtomicBoolean();
		commits.maintain(() -> rewritten.set(store.compact(LIVE_PERCENT, STEP_BYTES)));
		return rewritten.get();
	}

}
