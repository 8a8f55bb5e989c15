package hub.platform.boot;

import hub.platform.caller.Callers;
import hub.platform.caller.EarlyAuthorisation;
import hub.platform.caller.SecurityProperties;
import hub.platform.idempotency.IdempotencyInterceptor;
import hub.platform.idempotency.Operations;
import hub.platform.json.StrictJson;
import hub.platform.paging.Cursors;
import hub.platform.paging.Paging;
import hub.platform.peer.PeerProperties;
import hub.platform.peer.Peers;
import hub.platform.problem.ProblemWriter;
import hub.platform.web.BodyFilter;
import hub.platform.web.DeclaredParameters;
import hub.platform.web.FieldsAdvice;
import hub.platform.web.MergePatches;
import hub.platform.web.RequestFilter;
import hub.platform.web.WebProperties;
import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The habits of every answer of a service with an API of its own.
 */
@AutoConfiguration(after = SecurityAutoConfiguration.class)
@ConditionalOnProperty(name = "hub.web.enabled", havingValue = "true", matchIfMissing = true)
@EnableConfigurationProperties({ WebProperties.class, PeerProperties.class })
public class WebAutoConfiguration {

	/** Order of the body filter: behind the token check. */
	public static final int BODY_FILTER_ORDER = -50;

	@Bean
	FilterRegistrationBean<RequestFilter> requestFilter(ProblemWriter problems) {
		return registered(new RequestFilter(problems), Ordered.HIGHEST_PRECEDENCE + 10);
	}

	@Bean
	FilterRegistrationBean<BodyFilter> bodyFilter(WebProperties settings) {
		return registered(new BodyFilter(settings), BODY_FILTER_ORDER);
	}

	@Bean
	JsonFactoryBuilderCustomizer boundedJson() {
		return StrictJson::bound;
	}

	@Bean
	JsonMapperBuilderCustomizer strictJson() {
		return StrictJson::tighten;
	}

	@Bean
	FieldsAdvice fieldsAdvice(JsonMapper json) {
		return new FieldsAdvice(json);
	}

	@Bean
	MergePatches mergePatches(JsonMapper json) {
		return MergePatches.ofRequestBody(json);
	}

	@Bean
	Operations operations() {
		return new Operations();
	}

	@Bean
	Cursors cursors(SecurityProperties settings, @Qualifier("realTime") InstantSource realTime) {
		return new Cursors(settings.cursorKey(), realTime);
	}

	@Bean
	Paging paging(Cursors cursors, Callers callers) {
		return new Paging(cursors, callers);
	}

	@Bean
	Peers peers(PeerProperties settings) {
		return new Peers(settings);
	}

	@Bean
	WebMvcConfigurer operationChecks(EarlyAuthorisation authorisation,
			ObjectProvider<IdempotencyInterceptor> idempotency) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(authorisation).order(0);
				registry.addInterceptor(new DeclaredParameters()).order(1);
				idempotency.ifAvailable((interceptor) -> registry.addInterceptor(interceptor).order(2));
			}

		};
	}

	static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> registered(F filter, int order) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(order);
		return registration;
	}

}
