package hub.gateway.page;

import java.util.List;
import java.util.Map;

import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import hub.gateway.answer.AnswerProperties;
import hub.gateway.forward.ServiceLinks;
import hub.platform.caller.SecurityProperties;
import hub.platform.problem.ProblemRenderer;
import hub.platform.problem.Texts;

import static org.springframework.web.servlet.function.RequestPredicates.path;

/**
 * Puts the front door's own pages in their places.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class PageConfiguration {

	/** The table of routes has seen to the method; HEAD is answered without the body. */
	@Bean
	RouterFunction<ServerResponse> pages(AnswerProperties answer, PageProperties settings, SecurityProperties security,
			ProblemPages problems, HealthPage health) {
		String address = answer.publicAddress().toString();
		ContractPages contract = new ContractPages(address);
		DocsPages docs = new DocsPages(address, settings.docsClient());
		return RouterFunctions.route()
			.route(path("/openapi.yaml"), contract::yaml)
			.route(path("/openapi.json"), contract::json)
			.route(path("/"), docs::home)
			.route(path("/favicon.ico"), docs::icon)
			.route(path("/docs"), docs::page)
			.route(path("/docs/{file}"), docs::file)
			.route(path("/problems"), problems::all)
			.route(path("/problems/{type}"), problems::one)
			.route(path("/health"), health::answer)
			.route(path("/.well-known/oauth-protected-resource"),
					(request) -> resource(request, address, security.issuer()))
			.build();
	}

	@Bean
	ProblemPages problemPages(Texts texts, ProblemRenderer renderer) {
		return new ProblemPages(texts, renderer);
	}

	@Bean
	HealthPage healthPage(ServiceLinks links, MinimalHttpClient client) {
		return new HealthPage(links, client);
	}

	/** RFC 9728: whose tokens this API takes, and how. */
	private static ServerResponse resource(ServerRequest request, String address, String issuer) {
		return Document.json(Map.of("resource", address, "authorization_servers", List.of(issuer), "scopes_supported",
				ContractPages.scopes(), "bearer_methods_supported", List.of("header"), "resource_name",
				"AI Factory Hub", "resource_documentation", address + "/docs"));
	}

}
