package hub.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DomainClockTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00.123456Z");

	private final DomainClock clock = new DomainClock(InstantSource.fixed(NOW), Duration.ZERO);

	@Test
	void ticksInMilliseconds() {
		assertThat(this.clock.instant()).isEqualTo(Instant.parse("2026-11-21T09:30:00.123Z"));
	}

	@Test
	void movesForwardButNeverBack() {
		assertThat(this.clock.moveTo(NOW.plusSeconds(3600))).isTrue();
		assertThat(this.clock.moveTo(NOW.plusSeconds(60))).isFalse();

		assertThat(this.clock.offset()).isEqualTo(Duration.ofHours(1));
		assertThat(this.clock.instant()).isEqualTo(Instant.parse("2026-11-21T10:30:00.123Z"));
	}

	@Test
	void dueWorkRunsAtDomainTimeAndOneFailureDoesNotStopTheRest() {
		List<Instant> ran = new ArrayList<>();
		DueWork failing = (now) -> {
			throw new StackOverflowError("broken");
		};
		this.clock.moveTo(NOW.plusSeconds(3600));

		new DueWorkRunner(List.of(failing, ran::add), this.clock, Duration.ofHours(1)).runAll();

		assertThat(ran).containsExactly(Instant.parse("2026-11-21T10:30:00.123Z"));
	}

	@Test
	void dueWorkRunsAgainAndAgainUntilStopped() throws InterruptedException {
		java.util.concurrent.CountDownLatch twice = new java.util.concurrent.CountDownLatch(2);
		DueWorkRunner runner = new DueWorkRunner(List.of((now) -> twice.countDown()), this.clock, Duration.ofMillis(5));

		runner.start();

		assertThat(twice.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
		runner.stop();
		assertThat(runner.isRunning()).isFalse();
	}

}
