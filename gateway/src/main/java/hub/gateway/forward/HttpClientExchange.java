package hub.gateway.forward;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;

import hub.gateway.route.Route;
import hub.gateway.route.Routing;
import hub.gateway.shape.RequestBody;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Exchanges a request with a service over Apache HttpClient in its smallest form: no
 * redirects, no cookies, no retries, no decompression. Costs a fifth of what the stock
 * exchange over {@code RestClient} does.
 */
final class HttpClientExchange implements ProxyExchange {

	private final MinimalHttpClient client;

	private final Deadlines deadlines;

	private final ForwardProperties settings;

	HttpClientExchange(MinimalHttpClient client, Deadlines deadlines, ForwardProperties settings) {
		this.client = client;
		this.deadlines = deadlines;
		this.settings = settings;
	}

	/** No connection came about, so that nothing can have happened at the service. */
	static final class UnreachableException extends RefusedException {

		UnreachableException() {
			super(ProblemType.UNAVAILABLE, "detail.unavailable", Map.of("retryAfter", 2));
		}

	}

	@Override
	public ServiceResponse exchange(Request request) {
		HttpServletRequest incoming = request.getServerRequest().servletRequest();
		Route route = Objects.requireNonNull(Routing.routeOf(incoming));
		boolean stream = route.is(Route.Mark.STREAM);
		RequestBody body = RequestBody.of(incoming);
		HttpUriRequestBase outgoing = new HttpUriRequestBase(request.getMethod().name(),
				Objects.requireNonNull(request.getUri()));
		outgoing.setPath(pathAndQuery(incoming));
		request.getHeaders().forEach((name, values) -> values.forEach((value) -> outgoing.addHeader(name, value)));
		outgoing.setEntity(entity(body));
		outgoing.setConfig(RequestConfig.custom()
			.setResponseTimeout(Timeout.of(stream ? this.settings.streamIdle() : this.settings.deadline()))
			.setConnectionRequestTimeout(Timeout.of(this.settings.connectTimeout()))
			.build());
		Deadlines.Deadline deadline = this.deadlines.begin(
				(body instanceof RequestBody.Arriving) ? this.settings.uploadDeadline() : this.settings.deadline(),
				outgoing::abort);
		return exchange(outgoing, HttpHost.create(request.getUri()), deadline);
	}

	private ServiceResponse exchange(HttpUriRequestBase outgoing, HttpHost service, Deadlines.Deadline deadline) {
		try {
			ClassicHttpResponse answer = this.client.executeOpen(service, outgoing, HttpClientContext.create());
			return new ServiceResponse(answer, deadline, outgoing.getMethod().equals("HEAD"));
		}
		catch (NoHttpResponseException ex) {
			deadline.lift();
			throw outgoing.getEntity() == null ? new UnreachableException()
					: new RefusedException(ProblemType.UPSTREAM_FAILURE);
		}
		catch (IOException ex) {
			deadline.lift();
			throw refusal(ex, deadline);
		}
		catch (RuntimeException ex) {
			deadline.lift();
			throw deadline.hasPassed() ? new RefusedException(ProblemType.UPSTREAM_TIMEOUT) : ex;
		}
	}

	private static RefusedException refusal(Exception cause, Deadlines.Deadline deadline) {
		if (deadline.hasPassed()) {
			return new RefusedException(ProblemType.UPSTREAM_TIMEOUT);
		}
		return switch (cause) {
			case ConnectTimeoutException _, ConnectException _, UnknownHostException _, NoRouteToHostException _,
					ConnectionRequestTimeoutException _ ->
				new UnreachableException();
			case SocketTimeoutException _ -> new RefusedException(ProblemType.UPSTREAM_TIMEOUT);
			default -> new RefusedException(ProblemType.UPSTREAM_FAILURE);
		};
	}

	/**
	 * As the client wrote them: decoding and encoding again is where gateways go wrong.
	 */
	private static String pathAndQuery(HttpServletRequest incoming) {
		String query = incoming.getQueryString();
		return (query != null) ? incoming.getRequestURI() + "?" + query : incoming.getRequestURI();
	}

	private static @Nullable HttpEntity entity(RequestBody body) {
		return switch (body) {
			case RequestBody.None _ -> null;
			case RequestBody.Whole(byte[] bytes) -> new ByteArrayEntity(bytes, null);
			case RequestBody.Arriving(var stream, long length) -> new InputStreamEntity(stream, length, null);
		};
	}

}
