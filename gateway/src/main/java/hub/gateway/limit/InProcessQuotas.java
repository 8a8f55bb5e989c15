package hub.gateway.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Counts in this process: a window begins with the first request of a caller and ends
 * after its time, whole again. Bounded in memory; what is forgotten first is what was
 * quiet longest.
 */
public final class InProcessQuotas implements Quotas {

	private static final int MAX_CALLERS = 200_000;

	private final Ticker ticker;

	private final Cache<String, Window> windows;

	public InProcessQuotas() {
		this(Ticker.systemTicker());
	}

	InProcessQuotas(Ticker ticker) {
		this.ticker = ticker;
		this.windows = Caffeine.newBuilder()
			.maximumSize(MAX_CALLERS)
			.expireAfterAccess(Duration.ofMinutes(5))
			.ticker(ticker)
			.executor(Runnable::run)
			.build();
	}

	@Override
	public Verdict take(List<Claim> claims) {
		List<Standing> standings = new ArrayList<>(claims.size());
		List<Claim> taken = new ArrayList<>(claims.size());
		List<Standing> lacking = new ArrayList<>(0);
		for (Claim claim : claims) {
			Window window = window(claim);
			if (window.take(claim, this.ticker.read())) {
				taken.add(claim);
				standings.add(window.standing(claim, this.ticker.read()));
			}
			else {
				lacking.add(window.standing(claim, this.ticker.read()));
			}
		}
		if (lacking.isEmpty()) {
			return new Verdict(List.of(),
					standings.stream().min(Comparator.comparing(Standing::remaining)).orElseThrow());
		}
		giveBack(taken);
		return new Verdict(lacking.stream().map((each) -> each.policy().name()).toList(),
				lacking.stream().max(Comparator.comparing(Standing::resetSeconds)).orElseThrow());
	}

	@Override
	public void giveBack(List<Claim> claims) {
		claims.forEach((claim) -> window(claim).giveBack(claim.cost()));
	}

	private Window window(Claim claim) {
		return Objects.requireNonNull(
				this.windows.get(claim.policy().name() + "|" + claim.key(), (key) -> new Window(this.ticker.read())));
	}

	/** What one caller has used since the window began. */
	private static final class Window {

		private long begin;

		private long used;

		Window(long begin) {
			this.begin = begin;
		}

		synchronized boolean take(Claim claim, long now) {
			if (now - this.begin >= claim.policy().window().toNanos()) {
				this.begin = now;
				this.used = 0;
			}
			if (this.used + claim.cost() > claim.policy().quota()) {
				return false;
			}
			this.used += claim.cost();
			return true;
		}

		synchronized void giveBack(long cost) {
			this.used = Math.max(0, this.used - cost);
		}

		synchronized Standing standing(Claim claim, long now) {
			long left = claim.policy().window().toNanos() - (now - this.begin);
			return new Standing(claim.policy(), Math.max(0, claim.policy().quota() - this.used),
					Math.max(1, Math.ceilDiv(left, 1_000_000_000L)));
		}

	}

}
