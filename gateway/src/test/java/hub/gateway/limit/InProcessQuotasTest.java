package hub.gateway.limit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InProcessQuotasTest {

	private static final Policy CLIENT = new Policy("client", 10, Duration.ofMinutes(1));

	private static final Policy WRITE = new Policy("write", 2, Duration.ofMinutes(1));

	private final AtomicLong nanos = new AtomicLong();

	private final InProcessQuotas quotas = new InProcessQuotas(this.nanos::get);

	@Test
	void tellsWhatIsLeftOfTheTightestQuota() {
		Quotas.Verdict verdict = this.quotas.take(List.of(claim(CLIENT, 1), claim(WRITE, 1)));

		assertThat(verdict.isGranted()).isTrue();
		assertThat(verdict.tightest().header()).isEqualTo("\"write\";r=1;t=60");
		assertThat(verdict.tightest().policy().header()).isEqualTo("\"write\";q=2;w=60");
	}

	@Test
	void takesFromAllOrFromNone() {
		this.quotas.take(List.of(claim(WRITE, 2)));

		Quotas.Verdict refused = this.quotas.take(List.of(claim(CLIENT, 1), claim(WRITE, 1)));

		assertThat(refused.violated()).containsExactly("write");
		assertThat(this.quotas.take(List.of(claim(CLIENT, 1))).tightest().remaining()).isEqualTo(9);
	}

	@Test
	void isWholeAgainWhenTheWindowEnds() {
		this.quotas.take(List.of(claim(CLIENT, 10)));
		advance(Duration.ofSeconds(59));
		Quotas.Verdict refused = this.quotas.take(List.of(claim(CLIENT, 1)));
		assertThat(refused.isGranted()).isFalse();
		assertThat(refused.tightest().resetSeconds()).isEqualTo(1);

		advance(Duration.ofSeconds(1));

		assertThat(this.quotas.take(List.of(claim(CLIENT, 1))).tightest().header()).isEqualTo("\"client\";r=9;t=60");
	}

	@Test
	void givesBack() {
		this.quotas.take(List.of(claim(CLIENT, 5)));

		this.quotas.giveBack(List.of(claim(CLIENT, 5)));

		assertThat(this.quotas.take(List.of(claim(CLIENT, 1))).tightest().remaining()).isEqualTo(9);
	}

	@Test
	void keepsCallersApart() {
		this.quotas.take(List.of(new Quotas.Claim(CLIENT, "ada", 10)));

		assertThat(this.quotas.take(List.of(new Quotas.Claim(CLIENT, "bob", 1))).isGranted()).isTrue();
	}

	@Test
	void grantsExactlyTheQuotaToManyAtOnce() {
		Policy hundred = new Policy("client", 100, Duration.ofMinutes(1));
		AtomicInteger granted = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int index = 0; index < 1000; index++) {
				threads.submit(() -> {
					if (this.quotas.take(List.of(claim(hundred, 1))).isGranted()) {
						granted.incrementAndGet();
					}
				});
			}
		}

		assertThat(granted).hasValue(100);
	}

	@Test
	void countsPlacesAndForgetsCallersWhoAreGone() {
		InFlight inFlight = new InFlight();
		assertThat(inFlight.enter("ada", 2)).isTrue();
		assertThat(inFlight.enter("ada", 2)).isTrue();
		assertThat(inFlight.enter("ada", 2)).isFalse();
		assertThat(inFlight.enter("bob", 2)).isTrue();

		inFlight.leave("ada");
		assertThat(inFlight.enter("ada", 2)).isTrue();
		inFlight.leave("ada");
		inFlight.leave("ada");
		inFlight.leave("bob");

		assertThat(inFlight.callers()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.7,192.0.2.7", "2001:db8:1:2:3:4:5:6,20010db800010002/64",
			"2001:db8:1:2::9,20010db800010002/64", "::1,0000000000000000/64" })
	void takesAnAddressForWhatOneCustomerHas(String address, String key) {
		assertThat(Addresses.keyOf(address)).isEqualTo(key);
	}

	@Test
	void multipliesEveryQuotaByTheFactor() {
		LimitProperties thousandfold = new LimitProperties(1000, 60, 600, 120, 60, 20, 240, 20, 5);

		assertThat(thousandfold.policy("anon", 60).quota()).isEqualTo(60_000);
		assertThat(thousandfold.atOnce(20)).isEqualTo(20_000);
		assertThat(new LimitProperties(0.001, 60, 600, 120, 60, 20, 240, 20, 5).policy("anon", 60).quota())
			.isEqualTo(1);
	}

	private void advance(Duration time) {
		this.nanos.addAndGet(time.toNanos());
	}

	private static Quotas.Claim claim(Policy policy, long cost) {
		return new Quotas.Claim(policy, "ada", cost);
	}

}
