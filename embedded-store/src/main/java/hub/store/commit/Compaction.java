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
	private static final long SMALL = 8L << 20;

	private static final int LIVE_PERCENT = 65;

	private static final int SMALLEST_STEP = 2 << 20;

	// a chunk with more live bytes than a step is passed over, and one commit is one
	// chunk
	private static final int LARGEST_STEP = 64 << 20;

	private static final int MOST_STEPS = 6;

	// what a step leaves behind is free only after the next commits
	private static final int COMMITS_OF_REST = 100;

	private final Commits<?> commits;

	private final MVStore store;

	private long restUntil;

	public Compaction(Commits<?> commits, MVStore store) {
		this.commits = commits;
		this.store = store;
	}

	/** A few steps, if the file is loose and steps have been of use. */
	public void run() {
		if (commits.count() < restUntil || !(store.getFileStore() instanceof RandomAccessStore file)
				|| !isLoose(file)) {
			return;
		}
		int before = file.getChunksFillRate();
		long writes = commits.writes();
		int bytes = SMALLEST_STEP;
		for (int step = 0; step < MOST_STEPS && bytes <= LARGEST_STEP && isLoose(file); step++) {
			if (!step(bytes)) {
				bytes *= 2;
			}
		}
		if (file.getChunksFillRate() <= before && commits.writes() == writes) {
			restUntil = commits.count() + COMMITS_OF_REST;
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
