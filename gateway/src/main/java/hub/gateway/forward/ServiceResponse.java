package hub.gateway.forward;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

import hub.gateway.limit.Charge;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * The answer of a service on its way to the client. Entity tags stay as they are: the
 * service has compared them already.
 */
final class ServiceResponse implements ServerResponse {

	private static final int BUFFER = 16384;

	private final ClassicHttpResponse answer;

	private final Deadlines.Deadline deadline;

	private final boolean headOnly;

	private HttpHeaders headers = new HttpHeaders();

	private Runnable afterwards = () -> {
	};

	ServiceResponse(ClassicHttpResponse answer, Deadlines.Deadline deadline, boolean headOnly) {
		this.answer = answer;
		this.deadline = deadline;
		this.headOnly = headOnly;
	}

	/** Completes the answer with the headers to send and what to do when all is sent. */
	ServiceResponse with(HttpHeaders toSend, Runnable whenSent) {
		this.headers = toSend;
		this.afterwards = whenSent;
		return this;
	}

	ClassicHttpResponse answer() {
		return this.answer;
	}

	@Override
	public HttpStatusCode statusCode() {
		return HttpStatusCode.valueOf(this.answer.getCode());
	}

	@Override
	public HttpHeaders headers() {
		return this.headers;
	}

	@Override
	public MultiValueMap<String, Cookie> cookies() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
			throws IOException {
		try {
			response.setStatus(this.answer.getCode());
			if (this.answer.getCode() == 304) {
				Charge.giveBack(request, response);
			}
			writeHeaders(response);
			HttpEntity entity = this.answer.getEntity();
			if (entity != null && !this.headOnly) {
				copy(entity, response);
			}
			return null;
		}
		finally {
			discard();
			this.afterwards.run();
		}
	}

	/** Gives the connection back, or up when the answer was not read to its end. */
	void discard() {
		this.deadline.lift();
		try {
			this.answer.close();
		}
		catch (IOException ex) {
			// The connection is gone, which is all we wanted.
			return;
		}
	}

	private void writeHeaders(HttpServletResponse response) {
		this.headers.forEach((name, values) -> {
			if (name.equalsIgnoreCase("Vary") || name.equalsIgnoreCase("Set-Cookie") || values.size() > 1) {
				values.forEach((value) -> response.addHeader(name, value));
			}
			else {
				response.setHeader(name, values.getFirst());
			}
		});
		HttpEntity entity = this.answer.getEntity();
		if (entity != null && entity.getContentLength() >= 0) {
			response.setContentLengthLong(entity.getContentLength());
		}
		else if (this.headOnly && this.answer.getFirstHeader("Content-Length") != null) {
			response.setHeader("Content-Length", this.answer.getFirstHeader("Content-Length").getValue());
		}
	}

	private void copy(HttpEntity entity, HttpServletResponse response) throws IOException {
		boolean events = String.valueOf(entity.getContentType()).startsWith("text/event-stream");
		if (events) {
			this.deadline.lift();
			response.flushBuffer();
		}
		byte[] buffer = new byte[BUFFER];
		InputStream from = entity.getContent();
		OutputStream to = response.getOutputStream();
		for (int read = read(from, buffer); read >= 0; read = read(from, buffer)) {
			to.write(buffer, 0, read);
			if (events) {
				to.flush();
			}
		}
		from.close();
	}

	/** A service that breaks off is told from a client that has gone. */
	private int read(InputStream from, byte[] buffer) {
		try {
			return from.read(buffer);
		}
		catch (IOException ex) {
			throw new RefusedException(
					this.deadline.hasPassed() ? ProblemType.UPSTREAM_TIMEOUT : ProblemType.UPSTREAM_FAILURE);
		}
	}

}
