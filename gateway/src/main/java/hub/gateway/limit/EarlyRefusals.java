package hub.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import hub.gateway.answer.RefusalListener;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Counts requests that were refused before their turn to be counted: a malformed one
 * falls on its address, a refused token on a policy of its own.
 */
final class EarlyRefusals implements RefusalListener {

	private final Limits limits;

	EarlyRefusals(Limits limits) {
		this.limits = limits;
	}

	@Override
	public RefusedException refused(HttpServletRequest request, HttpServletResponse response,
			RefusedException refusal) {
		if (response.getHeader("RateLimit") != null) {
			return refusal;
		}
		try {
			if (refusal.type() == ProblemType.UNAUTHENTICATED) {
				this.limits.chargeRefusedToken(request, response);
			}
			else {
				this.limits.chargeAddress(request, response);
			}
			return refusal;
		}
		catch (RefusedException tooMany) {
			return tooMany;
		}
	}

}
