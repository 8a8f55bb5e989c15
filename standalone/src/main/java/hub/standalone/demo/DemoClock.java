package hub.standalone.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import hub.platform.time.DomainClock;
import hub.platform.time.DueWorkRunner;
import hub.standalone.data.ClockFile;

/**
 * The one domain clock of all services in this JVM. Moving it keeps the new offset in the
 * data folder and does in every service what has become due, before anybody is answered.
 */
public final class DemoClock {

	private final ClockFile file;

	private final DomainClock clock;

	private final List<DueWorkRunner> runners = new CopyOnWriteArrayList<>();

	public DemoClock(ClockFile file) {
		this.file = file;
		this.clock = new DomainClock(InstantSource.system(), file.read());
	}

	/** The clock that services read. */
	public DomainClock domainTime() {
		return this.clock;
	}

	/** Adds what becomes due in one service. */
	public void add(DueWorkRunner runner) {
		this.runners.add(runner);
	}

	/**
	 * Moves domain time forward.
	 * @return whether it moved; it does not when the instant lies in the past
	 */
	synchronized boolean moveTo(Instant now) {
		if (!this.clock.moveTo(now)) {
			return false;
		}
		this.file.write(this.clock.offset());
		this.runners.forEach(DueWorkRunner::runAll);
		return true;
	}

}
