package hub.gateway.answer;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import hub.platform.ids.RequestIds;
import hub.platform.problem.ProblemType;
import hub.platform.problem.ProblemWriter;
import hub.platform.problem.RefusedException;

/**
 * Tells refusals of the web server itself, made before any filter has seen the request,
 * as problems: a malformed request line, headers beyond all bounds, TRACE.
 */
final class ProblemReportValve extends ErrorReportValve {

	private final ProblemWriter problems;

	private final String apiVersion;

	ProblemReportValve(ProblemWriter problems, String apiVersion) {
		this.problems = problems;
		this.apiVersion = apiVersion;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			// sendError has marked the answer as sent, though nothing has been.
			response.setAppCommitted(false);
			StandardHeaders.applyTo(response.getResponse(), this.apiVersion);
			response.setHeader(RequestIds.HEADER, RequestIds.of(request.getRequest()));
			this.problems.write(request.getRequest(), response.getResponse(),
					new RefusedException(typeOf(response.getStatus())));
			response.finishResponse();
		}
		catch (IOException ex) {
			container.getLogger().debug("The client did not wait for the refusal", ex);
		}
	}

	private static ProblemType typeOf(int status) {
		return switch (status) {
			case 404 -> ProblemType.NOT_FOUND;
			case 405, 501 -> ProblemType.METHOD_NOT_ALLOWED;
			case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
			case 414 -> ProblemType.URI_TOO_LONG;
			case 431 -> ProblemType.HEADERS_TOO_LARGE;
			case 503 -> ProblemType.UNAVAILABLE;
			default -> (status < 500) ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL;
		};
	}

}
