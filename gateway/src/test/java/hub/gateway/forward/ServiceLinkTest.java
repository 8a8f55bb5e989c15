package hub.gateway.forward;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServiceLinkTest {

	private final ServiceLink link = new ServiceLink("catalog", URI.create("http://127.0.0.1:1"),
			new ForwardProperties(Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofMinutes(5),
					Duration.ofSeconds(1), 4, Duration.ofMillis(200)));

	@Nested
	class ThePlacesAtAService {

		@Test
		void areLimited() {
			ServiceLinkTest.this.link.enter("list");
			ServiceLinkTest.this.link.enter("get");
			ServiceLinkTest.this.link.enter("find");
			ServiceLinkTest.this.link.enter("read");

			assertUnavailable(() -> ServiceLinkTest.this.link.enter("create"));

			ServiceLinkTest.this.link.leave("list");
			ServiceLinkTest.this.link.enter("create");
		}

		@Test
		void areNeverAllTakenByOneOperation() {
			ServiceLinkTest.this.link.enter("export");
			ServiceLinkTest.this.link.enter("export");

			assertUnavailable(() -> ServiceLinkTest.this.link.enter("export"));

			ServiceLinkTest.this.link.enter("list");
			ServiceLinkTest.this.link.enter("get");
			assertUnavailable(() -> ServiceLinkTest.this.link.enter("find"));
			ServiceLinkTest.this.link.leave("export");
			ServiceLinkTest.this.link.enter("export");
		}

	}

	@Nested
	class AServiceThatFails {

		@Test
		void isStillAskedWhileHalfOfItsAnswersAreGood() {
			for (int index = 0; index < 40; index++) {
				ServiceLinkTest.this.link.begin().succeeded();
				ServiceLinkTest.this.link.begin().succeeded();
				ServiceLinkTest.this.link.begin().failed(new IllegalStateException());
			}

			ServiceLinkTest.this.link.begin().succeeded();
		}

		@Test
		void isLeftAloneWhenHalfOfItsAnswersAreBad() throws InterruptedException {
			fail(10);

			assertUnavailable(ServiceLinkTest.this.link::begin);

			Thread.sleep(300);
			for (int index = 0; index < 3; index++) {
				ServiceLinkTest.this.link.begin().succeeded();
			}
			ServiceLinkTest.this.link.begin().succeeded();
		}

		@Test
		void staysAloneWhenItsTrialFails() throws InterruptedException {
			fail(10);
			Thread.sleep(300);
			fail(3);

			assertUnavailable(ServiceLinkTest.this.link::begin);
		}

		@Test
		void isNotBlamedForClientsThatLeave() {
			for (int index = 0; index < 30; index++) {
				ServiceLinkTest.this.link.begin().abandoned();
			}

			ServiceLinkTest.this.link.begin().succeeded();
		}

		private void fail(int times) {
			for (int index = 0; index < times; index++) {
				ServiceLinkTest.this.link.begin().failed(new IllegalStateException());
			}
		}

	}

	@Nested
	class ADeadline {

		@Test
		void endsWhatTakesTooLong() throws InterruptedException {
			CountDownLatch ended = new CountDownLatch(1);
			try (Deadlines deadlines = new Deadlines()) {
				Deadlines.Deadline deadline = deadlines.begin(Duration.ofMillis(50), ended::countDown);

				assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
				assertThat(deadline.hasPassed()).isTrue();
			}
		}

		@Test
		void leavesAloneWhatWasDoneInTime() throws InterruptedException {
			CountDownLatch ended = new CountDownLatch(1);
			try (Deadlines deadlines = new Deadlines()) {
				Deadlines.Deadline deadline = deadlines.begin(Duration.ofMillis(50), ended::countDown);
				deadline.lift();

				assertThat(ended.await(200, TimeUnit.MILLISECONDS)).isFalse();
				assertThat(deadline.hasPassed()).isFalse();
			}
		}

	}

	@Test
	void headersNamedByConnectionEndHere() {
		assertThat(HopByHop.namedIn(List.of("close, X-Hop", " Keep-Alive "))).containsExactlyInAnyOrder("close",
				"x-hop", "keep-alive");
		assertThat(HopByHop.isAlways("transfer-encoding")).isTrue();
		assertThat(HopByHop.isAlways("etag")).isFalse();
	}

	private static void assertUnavailable(Runnable attempt) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(attempt::run)
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE))
			.satisfies((refusal) -> assertThat(refusal.values().get("retryAfter")).isInstanceOf(Number.class));
	}

}
