package hub.gateway.limit;

import java.util.List;

/**
 * Counts what callers use up. One process counts by itself; a shared store can take its
 * place.
 */
public interface Quotas {

	/**
	 * Takes the cost of a request from every quota it falls under, or from none.
	 * @param claims what the request falls under, at least one
	 */
	Verdict take(List<Claim> claims);

	/** Gives back what turned out to cost nothing. */
	void giveBack(List<Claim> claims);

	/**
	 * One quota that a request falls under.
	 *
	 * @param key whose quota it is
	 */
	record Claim(Policy policy, String key, long cost) {
	}

	/**
	 * What is left of a quota.
	 *
	 * @param resetSeconds until the quota is whole again
	 */
	record Standing(Policy policy, long remaining, long resetSeconds) {

		String header() {
			return "\"" + this.policy.name() + "\";r=" + this.remaining + ";t=" + this.resetSeconds;
		}

	}

	/**
	 * Whether a request may pass.
	 *
	 * @param violated names of the policies that are used up; empty when it may
	 * @param tightest the quota with the least left, or of those used up the one longest
	 * away
	 */
	record Verdict(List<String> violated, Standing tightest) {

		public boolean isGranted() {
			return this.violated.isEmpty();
		}

	}

}
