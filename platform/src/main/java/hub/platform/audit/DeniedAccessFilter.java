package hub.platform.audit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

import hub.platform.caller.Callers;
import hub.platform.ids.RequestIds;
import hub.platform.problem.ProblemWriter;

/**
 * Records every request that was denied to a known caller: who tried what, never the
 * content of the request.
 */
public final class DeniedAccessFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(DeniedAccessFilter.class);

	private final AuditTrail audit;

	private final Callers callers;

	public DeniedAccessFilter(AuditTrail audit, Callers callers) {
		this.audit = audit;
		this.callers = callers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
			record(request);
		}
	}

	private void record(HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		String reason = String.valueOf(request.getAttribute(ProblemWriter.PROBLEM_TYPE));
		try {
			this.audit.denied(this.callers.current(), request.getMethod() + " " + ((pattern != null) ? pattern : "?"),
					"Operation", null, reason, RequestIds.of(request));
		}
		catch (RuntimeException ex) {
			logger.error("A denied access could not be recorded", ex);
		}
	}

}
