package hub.platform.idempotency;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import hub.platform.web.WebProperties;

/**
 * Holds the answer of a POST back until the key's record keeps it, so that what a client
 * has seen is what a retry sees. Completing the record comes last: when it fails, a retry
 * meets the same operation and finds the work done.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(IdempotencyFilter.class);

	/** A longer answer is made again instead of kept. */
	private static final int MAX_KEPT_BYTES = 65_536;

	private final IdempotencyKeys keys;

	private final WebProperties settings;

	public IdempotencyFilter(IdempotencyKeys keys, WebProperties settings) {
		this.keys = keys;
		this.settings = settings;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || !this.settings.isApi(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		boolean answered = false;
		try {
			chain.doFilter(request, answer);
			answered = true;
		}
		finally {
			if (request.getAttribute(IdempotencyInterceptor.RESERVATION) instanceof Reservation.Granted granted) {
				settle(granted, answer, answered,
						Boolean.TRUE.equals(request.getAttribute(IdempotencyInterceptor.SECRET)));
			}
		}
		answer.copyBodyToResponse();
	}

	private void settle(Reservation.Granted granted, ContentCachingResponseWrapper answer, boolean answered,
			boolean secret) {
		try {
			if (answered && isKept(answer.getStatus()) && (secret || answer.getContentSize() > MAX_KEPT_BYTES)) {
				this.keys.completeWithoutAnswer(granted);
			}
			else if (answered && isKept(answer.getStatus())) {
				this.keys.complete(granted,
						new Reservation.Answer(answer.getStatus(), answer.getContentType(),
								answer.getHeader("Content-Language"), answer.getHeader("Location"),
								answer.getHeader("ETag"), new Binary(answer.getContentAsByteArray())));
			}
			else {
				this.keys.free(granted);
			}
		}
		catch (RuntimeException ex) {
			logger.warn("An answer could not be kept; a retry will find the work done", ex);
		}
	}

	private static boolean isKept(int status) {
		return (status >= 200 && status < 300) || status == HttpServletResponse.SC_CONFLICT;
	}

}
