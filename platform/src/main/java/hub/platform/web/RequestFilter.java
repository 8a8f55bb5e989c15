package hub.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

import hub.platform.ids.RequestIds;
import hub.platform.problem.ProblemAdvice;
import hub.platform.problem.ProblemWriter;

/**
 * The outermost filter: names the request, sets the headers that every answer has, and
 * turns whatever escapes the inner filters into a problem.
 */
public final class RequestFilter extends OncePerRequestFilter {

	private final ProblemWriter problems;

	public RequestFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = RequestIds.assign(request, request.getHeader(RequestIds.HEADER));
		response.setHeader(RequestIds.HEADER, id);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Cache-Control", "no-store");
		try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", id)) {
			chain.doFilter(request, response);
		}
		catch (Exception ex) {
			this.problems.write(request, response, ProblemAdvice.toRefusal(cause(ex)));
		}
	}

	private static Exception cause(Exception exception) {
		return (exception instanceof ServletException && exception.getCause() instanceof Exception inner) ? inner
				: exception;
	}

}
