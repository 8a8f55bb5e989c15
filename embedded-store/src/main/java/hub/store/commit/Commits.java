package hub.store.commit;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Group commit. Writes run side by side; when one is done, its thread waits until a
 * commit that contains it is on the disk. The first to wait commits for all that are done
 * by then, the others wait for the next one. No commit happens while a write is half
 * done, and readers see commits only, so nobody reads what a crash could take back.
 *
 * @param <V> what readers see of each source
 */
public final class Commits<V> implements AutoCloseable {

	private final MVStore store;

	// writes share it, a commit has it alone
	private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

	private final AtomicLong done = new AtomicLong();

	private final Set<Source<V>> sources = ConcurrentHashMap.newKeySet();

	private final ThreadLocal<@Nullable Snapshot<V>> reading = new ThreadLocal<>();

	private final ReentrantLock turn = new ReentrantLock();

	private final Condition turned = turn.newCondition();

	private boolean committing;

	private long durable;

	private @Nullable RuntimeException failure;

	private volatile Snapshot<V> published;

	private volatile long commits;

	public Commits(MVStore store) {
		this.store = store;
		this.published = new Snapshot<>(store, null, Map.of());
	}

	public void add(Source<V> source) {
		sources.add(source);
	}

	public void remove(Source<V> source) {
		sources.remove(source);
	}

	/** Runs a write and returns when it can no longer be lost. */
	public <T extends @Nullable Object> T write(Supplier<T> work) {
		long ticket = 0;
		try {
			gate.readLock().lock();
			try {
				return work.get();
			}
			finally {
				ticket = done.incrementAndGet();
				gate.readLock().unlock();
			}
		}
		finally {
			// a refused write may have done a part that stays
			awaitDurable(ticket);
		}
	}

	/** Runs a read on the state of the last commit. */
	public <T extends @Nullable Object> T read(Supplier<T> work) {
		if (gate.getReadHoldCount() > 0 || reading.get() != null) {
			return work.get();
		}
		Snapshot<V> snapshot = acquire();
		reading.set(snapshot);
		try {
			return work.get();
		}
		finally {
			reading.remove();
			snapshot.release();
		}
	}

	/**
	 * What the running read sees of a source; null when the source is younger than the
	 * last commit.
	 */
	public @Nullable V view(Source<V> source) {
		Snapshot<V> snapshot = reading.get();
		return (snapshot != null) ? snapshot.view(source) : null;
	}

	/** What the running read sees of all sources. */
	public Collection<V> views() {
		Snapshot<V> snapshot = reading.get();
		return (snapshot != null) ? snapshot.views() : List.of();
	}

	/** Whether the running thread reads a snapshot; a write sees the present state. */
	public boolean isReading() {
		return reading.get() != null;
	}

	/** Does something to the file while no write runs, and commits it. */
	public void maintain(Runnable work) {
		takeTurn();
		try {
			commit(work);
		}
		finally {
			passTurn();
		}
	}

	/** Gives up the last snapshot, so that the store can be closed. */
	@Override
	public void close() {
		takeTurn();
		try {
			publish(new Snapshot<>(store, null, Map.of()), done.get());
		}
		finally {
			passTurn();
		}
	}

	/** How many commits there were. */
	public long count() {
		return commits;
	}

	/** How many writes there were. */
	public long writes() {
		return done.get();
	}

	private Snapshot<V> acquire() {
		while (true) {
			Snapshot<V> snapshot = published;
			if (snapshot.acquire()) {
				return snapshot;
			}
		}
	}

	private void awaitDurable(long ticket) {
		turn.lock();
		try {
			while (durable < ticket) {
				if (failure != null) {
					throw new IllegalStateException("The store cannot write any more; restart the hub", failure);
				}
				if (committing) {
					turned.awaitUninterruptibly();
					continue;
				}
				committing = true;
				turn.unlock();
				try {
					commit(() -> {
					});
				}
				finally {
					turn.lock();
					committing = false;
					turned.signalAll();
				}
			}
		}
		finally {
			turn.unlock();
		}
	}

	private void takeTurn() {
		turn.lock();
		try {
			while (committing) {
				turned.awaitUninterruptibly();
			}
			committing = true;
		}
		finally {
			turn.unlock();
		}
	}

	private void passTurn() {
		turn.lock();
		try {
			committing = false;
			turned.signalAll();
		}
		finally {
			turn.unlock();
		}
	}

	// only the thread whose turn it is comes here
	private void commit(Runnable work) {
		try {
			store(work);
		}
		catch (RuntimeException ex) {
			turn.lock();
			failure = ex;
			turn.unlock();
			throw ex;
		}
	}

	private void store(Runnable work) {
		Snapshot<V> next;
		long upTo;
		boolean changed;
		gate.writeLock().lock();
		try {
			upTo = done.get();
			work.run();
			MVStore.TxCounter pages = store.registerVersionUsage();
			long version = store.getCurrentVersion();
			store.commit();
			changed = store.getCurrentVersion() != version;
			if (store.isClosed()) {
				throw new IllegalStateException("The store is closed");
			}
			next = new Snapshot<>(store, pages, freeze(published));
		}
		finally {
			gate.writeLock().unlock();
		}
		if (changed) {
			store.sync();
			commits++;
		}
		publish(next, upTo);
	}

	private Map<Source<V>, V> freeze(Snapshot<V> previous) {
		Map<Source<V>, V> views = new IdentityHashMap<>();
		for (Source<V> source : sources) {
			views.put(source, source.freeze(previous.view(source)));
		}
		return views;
	}

	private void publish(Snapshot<V> next, long upTo) {
		Snapshot<V> previous = published;
		published = next;
		previous.release();
		turn.lock();
		durable = upTo;
		turn.unlock();
	}

}
