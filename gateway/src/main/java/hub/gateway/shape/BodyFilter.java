package hub.gateway.shape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import hub.gateway.route.Route;
import hub.gateway.route.Routing;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Takes in the body of a request, counting while reading, before a service is bothered
 * with it. Protects the services from large and from slow senders; only files pass
 * through while they arrive.
 */
public final class BodyFilter implements Filter {

	private final ShapeProperties limits;

	public BodyFilter(ShapeProperties limits) {
		this.limits = limits;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		if (hasBody(request)) {
			checkMediaType(request.getContentType());
			take(request).assignTo(request);
		}
		chain.doFilter(request, response);
	}

	private static boolean hasBody(HttpServletRequest request) {
		return switch (request.getMethod()) {
			case "GET", "HEAD", "OPTIONS" -> false;
			default -> request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
		};
	}

	/** A wildcard names no media type. */
	private static void checkMediaType(@Nullable String contentType) {
		if (contentType != null && contentType.contains("*")) {
			throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
		}
	}

	private RequestBody take(HttpServletRequest request) throws IOException {
		Route route = Routing.routeOf(request);
		long max = maxBytes(route);
		long announced = request.getContentLengthLong();
		if (announced > max) {
			throw new RefusedException(ProblemType.PAYLOAD_TOO_LARGE, "detail.payload-too-large", Map.of("max", max));
		}
		InputStream counted = new CountedBody(request.getInputStream(), max, this.limits);
		if (route != null && route.is(Route.Mark.UPLOAD)) {
			return new RequestBody.Arriving(counted, announced);
		}
		ByteArrayOutputStream whole = new ByteArrayOutputStream((announced > 0) ? (int) announced : 4096);
		counted.transferTo(whole);
		return new RequestBody.Whole(whole.toByteArray());
	}

	private long maxBytes(@Nullable Route route) {
		if (route != null && route.is(Route.Mark.UPLOAD)) {
			return this.limits.maxUpload().toBytes();
		}
		if (route != null && route.is(Route.Mark.LARGE)) {
			return this.limits.maxLargeBody().toBytes();
		}
		return this.limits.maxBody().toBytes();
	}

}
