package hub.gateway.token;

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
import hub.gateway.route.RouteTable;
import hub.gateway.route.Routing;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Lets through what a contract declares, and with a token where the contract asks for
 * one. Protects the services from everything else.
 */
public final class AdmissionFilter implements Filter {

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		switch (Routing.matchOf(request)) {
			case RouteTable.Unknown() -> throw new NotFoundException();
			case RouteTable.OtherMethods(var allowed) -> {
				if (!request.getMethod().equals("OPTIONS")) {
					throw new RefusedException(ProblemType.METHOD_NOT_ALLOWED, "detail.method-not-allowed",
							Map.of("allow", List.copyOf(allowed)));
				}
				response.setHeader("Allow", String.join(", ", allowed));
				response.setStatus(204);
			}
			case RouteTable.Found(var route) -> {
				if (route.is(Route.Mark.SECURED) && !Visitor.of(request).isKnown()) {
					throw new RefusedException(ProblemType.UNAUTHENTICATED);
				}
				chain.doFilter(request, response);
			}
		}
	}

}
