package hub.standalone.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import hub.platform.time.DueWorkRunner;
import hub.standalone.data.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoClockTests {

	@TempDir
	Path parent;

	private final List<Instant> doneAt = new ArrayList<>();

	private DemoClock clock() {
		try (DataFolder folder = DataFolder.open(this.parent.resolve("data"))) {
			DemoClock clock = new DemoClock(folder.clock());
			clock.add(new DueWorkRunner(List.of(this.doneAt::add), clock.domainTime(), Duration.ofDays(1)));
			return clock;
		}
	}

	@Test
	void doesWhatHasBecomeDueBeforeItReturns() {
		Instant wanted = Instant.now().plus(Duration.ofDays(3));

		assertThat(clock().moveTo(wanted)).isTrue();
		assertThat(this.doneAt).hasSize(1).allSatisfy((at) -> assertThat(at).isAfterOrEqualTo(wanted.minusMillis(1)));
	}

	@Test
	void keepsItsTimeOverARestart() {
		Instant wanted = Instant.now().plus(Duration.ofDays(3));
		clock().moveTo(wanted);

		assertThat(clock().domainTime().instant()).isBetween(wanted.minusMillis(1), wanted.plusSeconds(60));
	}

	@Test
	void neverGoesBack() {
		DemoClock clock = clock();

		assertThat(clock.moveTo(Instant.now().minus(Duration.ofHours(1)))).isFalse();
		assertThat(this.doneAt).isEmpty();
		assertThat(clock.domainTime().offset()).isZero();
	}

}
