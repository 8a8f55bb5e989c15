package hub.gateway.limit;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import hub.gateway.route.Routing;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Charges requests and tells callers what is left.
 */
final class Limits {

	private final Quotas quotas;

	private final LimitProperties settings;

	private final Claims claims;

	Limits(Quotas quotas, LimitProperties settings) {
		this.quotas = quotas;
		this.settings = settings;
		this.claims = new Claims(settings);
	}

	LimitProperties settings() {
		return this.settings;
	}

	String callerOf(HttpServletRequest request) {
		return this.claims.callerOf(request);
	}

	/** Charges what the request costs its caller. */
	void charge(HttpServletRequest request, HttpServletResponse response) {
		charge(request, response, this.claims.of(request, Routing.routeOf(request)));
	}

	/** Charges an address for a request that was refused before its caller was known. */
	void chargeAddress(HttpServletRequest request, HttpServletResponse response) {
		charge(request, response, List.of(this.claims.ofAddress(request, Routing.routeOf(request))));
	}

	/** Charges an address for a token that is not valid. */
	void chargeRefusedToken(HttpServletRequest request, HttpServletResponse response) {
		charge(request, response, List.of(this.claims.ofRefusedToken(request)));
	}

	private void charge(HttpServletRequest request, HttpServletResponse response, List<Quotas.Claim> due) {
		Quotas.Verdict verdict = this.quotas.take(due);
		response.setHeader("RateLimit-Policy", verdict.tightest().policy().header());
		response.setHeader("RateLimit", verdict.tightest().header());
		if (!verdict.isGranted()) {
			throw new RefusedException(ProblemType.QUOTA_EXCEEDED, "detail.quota-exceeded",
					Map.of("violated-policies", verdict.violated(), "retryAfter", verdict.tightest().resetSeconds()));
		}
		new Charge(this.quotas, due, verdict.tightest()).assignTo(request);
	}

}
