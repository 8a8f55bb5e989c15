package hub.gateway.forward;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import hub.gateway.answer.AnswerProperties;
import hub.gateway.route.Route;
import hub.gateway.route.RouteProperties;
import hub.gateway.route.Routing;

/**
 * Puts the forwarding together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForwardProperties.class)
class ForwardConfiguration {

	@Bean
	ServiceLinks serviceLinks(RouteProperties routes, ForwardProperties settings) {
		return new ServiceLinks(routes, settings);
	}

	@Bean
	Deadlines deadlines() {
		return new Deadlines();
	}

	@Bean(destroyMethod = "close")
	MinimalHttpClient serviceClient(ForwardProperties settings, ServiceLinks links) {
		// The services keep idle connections for longer than we do, so that a request
		// does
		// not meet a connection that is just being closed.
		PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
			.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
			.setConnPoolPolicy(PoolReusePolicy.LIFO)
			.setMaxConnPerRoute(settings.maxConcurrent())
			.setMaxConnTotal(settings.maxConcurrent() * Math.max(1, links.all().size()))
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(settings.connectTimeout()))
				.setSocketTimeout(Timeout.of(settings.deadline()))
				.setTimeToLive(TimeValue.ofMinutes(5))
				.setValidateAfterInactivity(TimeValue.ofSeconds(1))
				.setIdleTimeout(Timeout.ofSeconds(30))
				.build())
			.build();
		return HttpClients.createMinimal(pool);
	}

	@Bean
	HttpClientExchange proxyExchange(MinimalHttpClient client, Deadlines deadlines, ForwardProperties settings) {
		return new HttpClientExchange(client, deadlines, settings);
	}

	@Bean
	RouterFunction<ServerResponse> services(HttpClientExchange exchange, ServiceLinks links, AnswerProperties answer) {
		RequestPredicate forwarded = (request) -> {
			Route route = Routing.routeOf(request.servletRequest());
			return route != null && route.isForwarded();
		};
		return GatewayRouterFunctions.route("services")
			.route(forwarded,
					new Forwarding(exchange, links, new RequestHeaders(answer.publicAddress()),
							new ResponseHeaders(answer.publicAddress().toString())))
			.build();
	}

}
