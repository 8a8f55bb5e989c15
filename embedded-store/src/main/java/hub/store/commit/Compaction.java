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

	private static final int SMALLEST_STEP = 2 << 20;

	// a chunk with more live bytes than a step is passed over, and one commit is one
	// chunk
	private static final int LARGEST_STEP = 64 << 20;

	private static final int MOST_STEPS = 8;

	private final Commits<?> commits;

	private final MVStore store;

	private long tight = -1;

	public Compaction(Commits<?> commits, MVStore store) {
		this.commits = commits;
		this.store = store;
	}

	/** A few steps, if the file has become loose since it was last found tight. */
	public void run() {
		if (commits.count() == tight || !(store.getFileStore() instanceof RandomAccessStore file)) {
			return;
		}
		int bytes = SMALLEST_STEP;
		for (int step = 0; step < MOST_STEPS && bytes <= LARGEST_STEP && isLoose(file); step++) {
			if (!step(bytes)) {
				bytes *= 2;
			}
		}
		if (bytes > LARGEST_STEP || !isLoose(file)) {
			tight = commits.count();
		}
	}

	private static boolean isLoose(RandomAccessStore file) {
		return file.size() >= SMALL && file.getChunksFillRate() < LIVE_PERCENT;
	}

	private boolean step(int bytes) {
		AtomicBoolean rewritten = new AtomicBoolean();
		commits.maintain(() -> rewritten.set(store.compact(LIVE_PERCENT, bytes)));
		return rewritten.get();
	}

}
