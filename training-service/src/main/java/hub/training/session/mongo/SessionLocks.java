package hub.training.session.mongo;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import hub.training.session.CourseSessionId;

/**
 * Lets the requests of this process that want seats in one session queue up, in the order
 * of their arrival, instead of overtaking and retrying each other. Nothing rests on it:
 * what is right is decided by the guarded write, and whoever waits too long goes ahead.
 */
final class SessionLocks {

	private static final long PATIENCE_SECONDS = 4;

	private final Lock[] stripes = new Lock[64];

	SessionLocks() {
		Arrays.setAll(this.stripes, (index) -> new ReentrantLock(true));
	}

	<T> T inTurn(CourseSessionId id, Supplier<T> work) {
		Lock lock = this.stripes[Math.floorMod(id.hashCode(), this.stripes.length)];
		boolean held = false;
		try {
			held = lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
			return work.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for a turn", ex);
		}
		finally {
			if (held) {
				lock.unlock();
			}
		}
	}

}
