package hub.platform.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Runs all due work of one service at a steady pace, and at once when the demo clock
 * moves.
 */
public final class DueWorkRunner implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DueWorkRunner.class);

	private final List<DueWork> work;

	private final InstantSource clock;

	private final Duration interval;

	/**
	 * One run at a time; apart from the life cycle, so that a long run can be stopped.
	 */
	private final ReentrantLock running = new ReentrantLock();

	private @Nullable ScheduledExecutorService executor;

	public DueWorkRunner(List<DueWork> work, InstantSource clock, Duration interval) {
		this.work = List.copyOf(work);
		this.clock = clock;
		this.interval = interval;
	}

	/** Runs everything that is due now; one failing piece does not stop the others. */
	public void runAll() {
		this.running.lock();
		try {
			this.work.forEach(this::run);
		}
		finally {
			this.running.unlock();
		}
	}

	/**
	 * An error would end the schedule for ever, so it is logged like any other failure.
	 */
	private void run(DueWork piece) {
		try {
			piece.runDue(this.clock.instant());
		}
		catch (Throwable ex) {
			logger.error("Due work {} failed and will be tried again", piece.getClass().getSimpleName(), ex);
		}
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService scheduler = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("due-work").factory());
		scheduler.scheduleWithFixedDelay(this::runAll, this.interval.toMillis(), this.interval.toMillis(),
				TimeUnit.MILLISECONDS);
		this.executor = scheduler;
	}

	@Override
	public synchronized void stop() {
		if (this.executor != null) {
			this.executor.shutdownNow();
			this.executor = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.executor != null;
	}

}
