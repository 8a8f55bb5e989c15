package hub.gateway.forward;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import hub.gateway.route.Route;
import hub.gateway.route.Routing;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Passes a request on to the service of its route. Only reading is tried a second time,
 * once, when the service was not reached or said that it was busy.
 */
final class Forwarding implements HandlerFunction<ServerResponse> {

	/** Between the two attempts to read. */
	private static final Duration PAUSE = Duration.ofMillis(50);

	private final HttpClientExchange exchange;

	private final ServiceLinks links;

	private final RequestHeaders requestHeaders;

	private final ResponseHeaders responseHeaders;

	Forwarding(HttpClientExchange exchange, ServiceLinks links, RequestHeaders requestHeaders,
			ResponseHeaders responseHeaders) {
		this.exchange = exchange;
		this.links = links;
		this.requestHeaders = requestHeaders;
		this.responseHeaders = responseHeaders;
	}

	@Override
	public ServerResponse handle(ServerRequest request) {
		HttpServletRequest incoming = request.servletRequest();
		Route route = Objects.requireNonNull(Routing.routeOf(incoming));
		ServiceLink link = this.links.to(route.service());
		ProxyExchange.Request outgoing = this.exchange.request(request)
			.uri(link.uri())
			.headers(this.requestHeaders.of(incoming, route))
			.build();
		link.enter(route.operation());
		boolean handedOver = false;
		try {
			ServiceResponse answer = isReading(incoming) ? tryTwice(outgoing, link) : tryOnce(outgoing, link);
			refuseStrangers(answer, route);
			HttpHeaders headers = this.responseHeaders.of(answer.answer(), route, link);
			handedOver = true;
			return answer.with(headers, () -> link.leave(route.operation()));
		}
		finally {
			if (!handedOver) {
				link.leave(route.operation());
			}
		}
	}

	private static boolean isReading(HttpServletRequest request) {
		return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
	}

	private ServiceResponse tryTwice(ProxyExchange.Request request, ServiceLink link) {
		try {
			ServiceResponse first = tryOnce(request, link);
			if (first.answer().getCode() != 503) {
				return first;
			}
			first.discard();
		}
		catch (HttpClientExchange.UnreachableException ex) {
			pause();
			return tryOnce(request, link);
		}
		pause();
		return tryOnce(request, link);
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private ServiceResponse tryOnce(ProxyExchange.Request request, ServiceLink link) {
		ServiceLink.Call call = link.begin();
		try {
			ServiceResponse answer = this.exchange.exchange(request);
			if (answer.answer().getCode() == 503) {
				call.failed(new IllegalStateException("503"));
			}
			else {
				call.succeeded();
			}
			return answer;
		}
		catch (RefusedException ex) {
			if (ex.type().status() >= 500) {
				call.failed(ex);
			}
			else {
				call.abandoned();
			}
			throw ex;
		}
		catch (RuntimeException ex) {
			call.abandoned();
			throw ex;
		}
	}

	/**
	 * An error of an operation that is no problem document comes from something else than
	 * the service.
	 */
	private static void refuseStrangers(ServiceResponse answer, Route route) {
		int status = answer.answer().getCode();
		if (route.kind() != Route.Kind.API || status < 400 || isProblem(answer.answer())) {
			return;
		}
		answer.discard();
		throw switch (status) {
			case 404 -> new NotFoundException();
			case 503 -> ServiceLink.unavailable(retryAfter(answer.answer()));
			case 504 -> new RefusedException(ProblemType.UPSTREAM_TIMEOUT);
			case 400 -> new RefusedException(ProblemType.MALFORMED_REQUEST);
			case 431 -> new RefusedException(ProblemType.HEADERS_TOO_LARGE, "gateway.headers-refused", Map.of());
			default -> new RefusedException(ProblemType.UPSTREAM_FAILURE);
		};
	}

	private static boolean isProblem(HttpResponse answer) {
		Header type = answer.getFirstHeader("Content-Type");
		return type != null && type.getValue() != null && type.getValue().startsWith("application/problem+json");
	}

	private static int retryAfter(HttpResponse answer) {
		@Nullable Header header = answer.getFirstHeader("Retry-After");
		return (header != null && header.getValue().matches("[0-9]{1,4}")) ? Integer.parseInt(header.getValue()) : 2;
	}

}
