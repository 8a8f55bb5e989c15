package hub.gateway.limit;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What a request was charged, so that it can be given back.
 */
public final class Charge {

	private static final String ATTRIBUTE = Charge.class.getName();

	private final Quotas quotas;

	private final List<Quotas.Claim> claims;

	private final Quotas.Standing tightest;

	Charge(Quotas quotas, List<Quotas.Claim> claims, Quotas.Standing tightest) {
		this.quotas = quotas;
		this.claims = claims;
		this.tightest = tightest;
	}

	void assignTo(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	/** An answer that nothing has changed costs nothing. */
	public static void giveBack(HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute(ATTRIBUTE) instanceof Charge charge) {
			charge.quotas.giveBack(charge.claims);
			long cost = charge.claims.stream()
				.filter((claim) -> claim.policy().equals(charge.tightest.policy()))
				.mapToLong(Quotas.Claim::cost)
				.sum();
			response.setHeader("RateLimit", new Quotas.Standing(charge.tightest.policy(),
					charge.tightest.remaining() + cost, charge.tightest.resetSeconds())
				.header());
			request.removeAttribute(ATTRIBUTE);
		}
	}

}
