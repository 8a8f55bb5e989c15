package hub.gateway.limit;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import hub.gateway.route.Route;
import hub.gateway.route.Routing;
import hub.gateway.token.Visitor;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Counts what each caller asks for, tells him what is left, and refuses what is too much.
 * Protects everybody from the one who asks most.
 */
final class LimitFilter implements Filter {

	private static final String PROBES = "/actuator/health";

	private final Limits limits;

	private final InFlight inFlight = new InFlight();

	private final InFlight streams = new InFlight();

	LimitFilter(Limits limits) {
		this.limits = limits;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		if (request.getRequestURI().startsWith(PROBES)) {
			chain.doFilter(request, response);
			return;
		}
		this.limits.charge(request, response);
		LimitProperties settings = this.limits.settings();
		Place place = isStream(request)
				? new Place(this.streams, String.valueOf(Visitor.of(request).subject()),
						settings.atOnce(settings.streams()), "streams")
				: new Place(this.inFlight, this.limits.callerOf(request), settings.atOnce(settings.inFlight()),
						"in-flight");
		place.enter();
		try {
			chain.doFilter(request, response);
		}
		finally {
			place.leave();
		}
	}

	private static boolean isStream(HttpServletRequest request) {
		Route route = Routing.routeOf(request);
		return route != null && route.is(Route.Mark.STREAM)
				&& String.valueOf(request.getHeader("Accept")).contains("text/event-stream");
	}

	/** One of the places that a caller has at the same time. */
	private record Place(InFlight held, String caller, int max, String policy) {

		void enter() {
			if (!this.held.enter(this.caller, this.max)) {
				throw new RefusedException(ProblemType.QUOTA_EXCEEDED, "gateway.too-many-at-once",
						Map.of("violated-policies", List.of(this.policy), "max", this.max, "retryAfter", 1));
			}
		}

		void leave() {
			this.held.leave(this.caller);
		}

	}

}
