package hub.gateway.forward;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Ends what takes too long. A timeout of the socket would only end silence, not a service
 * that answers a byte at a time.
 */
final class Deadlines implements AutoCloseable {

	private final ScheduledThreadPoolExecutor timer;

	Deadlines() {
		this.timer = new ScheduledThreadPoolExecutor(1,
				Thread.ofPlatform().daemon().name("gateway-deadlines").factory());
		this.timer.setRemoveOnCancelPolicy(true);
	}

	Deadline begin(Duration limit, Runnable abort) {
		Deadline deadline = new Deadline(abort);
		deadline.scheduled = this.timer.schedule(deadline, limit.toNanos(), TimeUnit.NANOSECONDS);
		return deadline;
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
	}

	/** The deadline of one exchange. */
	static final class Deadline implements Runnable {

		private final Runnable abort;

		private volatile boolean passed;

		private @Nullable Future<?> scheduled;

		Deadline(Runnable abort) {
			this.abort = abort;
		}

		@Override
		public void run() {
			this.passed = true;
			this.abort.run();
		}

		boolean hasPassed() {
			return this.passed;
		}

		void lift() {
			if (this.scheduled != null) {
				this.scheduled.cancel(false);
			}
		}

	}

}
