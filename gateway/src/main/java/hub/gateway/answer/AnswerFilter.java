package hub.gateway.answer;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import hub.platform.ids.RequestIds;
import hub.platform.problem.ProblemAdvice;
import hub.platform.problem.ProblemType;
import hub.platform.problem.ProblemWriter;
import hub.platform.problem.RefusedException;

/**
 * The outermost filter: names each request, gives each answer its headers, and turns
 * every refusal of the filters behind it into a problem. Protects clients from answers of
 * any other form, and us from requests that cannot be found again.
 */
final class AnswerFilter implements Filter {

	private static final int MAX_DRAINED_BYTES = 64 * 1024 * 1024;

	private static final long MAX_DRAINING_NANOS = 2_000_000_000L;

	private final ProblemWriter problems;

	private final RequestMetrics metrics;

	private final RefusalListener refusals;

	private final String apiVersion;

	AnswerFilter(ProblemWriter problems, RequestMetrics metrics, RefusalListener refusals, String apiVersion) {
		this.problems = problems;
		this.metrics = metrics;
		this.refusals = refusals;
		this.apiVersion = apiVersion;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		long start = System.nanoTime();
		String id = RequestIds.assign(request, null);
		TraceParent trace = TraceParent.begin(request);
		StandardHeaders.applyTo(response, this.apiVersion);
		response.setHeader(RequestIds.HEADER, id);
		String correlation = CorrelationIds.of(request);
		if (correlation != null) {
			response.setHeader(CorrelationIds.HEADER, correlation);
		}
		try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", id);
				MDC.MDCCloseable _ = MDC.putCloseable("traceId", trace.traceId())) {
			answer(request, response, chain);
		}
		finally {
			this.metrics.record(request, response.getStatus(), System.nanoTime() - start);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (response.isCommitted()) {
				if (ex instanceof RefusedException refusal && refusal.type() == ProblemType.MALFORMED_REQUEST) {
					// The web server found the body malformed before us, and will say so.
					return;
				}
				throw ex;
			}
			refuse(request, response, ProblemAdvice.toRefusal(cause(ex)));
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, RefusedException refusal)
			throws IOException {
		this.problems.write(request, response, this.refusals.refused(request, response, refusal));
		if (hasBody(request)) {
			response.setHeader("Connection", "close");
			response.flushBuffer();
			drain(request);
		}
	}

	private static boolean hasBody(HttpServletRequest request) {
		return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
	}

	/**
	 * Reads on for a moment: a client that is still sending would otherwise never see the
	 * refusal.
	 */
	private static void drain(HttpServletRequest request) {
		long until = System.nanoTime() + MAX_DRAINING_NANOS;
		byte[] buffer = new byte[16384];
		try (InputStream rest = request.getInputStream()) {
			int total = 0;
			int read = 0;
			while (read >= 0 && total < MAX_DRAINED_BYTES && System.nanoTime() < until) {
				read = rest.read(buffer);
				total += Math.max(read, 0);
			}
		}
		catch (IOException ex) {
			// The client has gone, or has sent what cannot be read; it is refused
			// already.
			return;
		}
	}

	private static Exception cause(Exception exception) {
		return (exception instanceof ServletException && exception.getCause() instanceof Exception inner) ? inner
				: exception;
	}

}
