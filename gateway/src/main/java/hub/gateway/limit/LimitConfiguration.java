package hub.gateway.limit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.gateway.answer.FilterPlace;
import hub.gateway.answer.RefusalListener;

/**
 * Puts the limits together.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Quotas quotas() {
		return new InProcessQuotas();
	}

	@Bean
	FilterRegistrationBean<LimitFilter> limitFilter(Limits limits) {
		return FilterPlace.LIMIT.register(new LimitFilter(limits));
	}

	@Bean
	Limits limits(Quotas quotas, LimitProperties settings) {
		return new Limits(quotas, settings);
	}

	@Bean
	RefusalListener refusalListener(Limits limits) {
		return new EarlyRefusals(limits);
	}

}
