package hub.gateway;

import java.time.InstantSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import hub.gateway.answer.AnswerProperties;
import hub.gateway.answer.FilterPlace;
import hub.gateway.route.RouteTable;
import hub.gateway.route.Routing;
import hub.gateway.shape.BodyFilter;
import hub.gateway.shape.ShapeFilter;
import hub.gateway.shape.ShapeProperties;
import hub.gateway.token.AdmissionFilter;
import hub.gateway.token.TokenFilter;
import hub.platform.caller.SecurityProperties;
import hub.platform.caller.TokenDecoders;

/**
 * Puts the filters that judge requests in their places.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ShapeProperties.class, SecurityProperties.class })
class FilterConfiguration {

	@Bean
	FilterRegistrationBean<ShapeFilter> shapeFilter(ShapeProperties limits, AnswerProperties answer) {
		return FilterPlace.SHAPE.register(new ShapeFilter(limits, answer.hosts()));
	}

	@Bean
	FilterRegistrationBean<Routing> routingFilter(RouteTable table) {
		return FilterPlace.ROUTE.register(new Routing(table));
	}

	@Bean
	JwtDecoder tokenDecoder(SecurityProperties settings) {
		return TokenDecoders.forHub(settings, InstantSource.system());
	}

	@Bean
	FilterRegistrationBean<TokenFilter> tokenFilter(JwtDecoder tokens) {
		return FilterPlace.TOKEN.register(new TokenFilter(tokens));
	}

	@Bean
	FilterRegistrationBean<AdmissionFilter> admissionFilter() {
		return FilterPlace.ADMISSION.register(new AdmissionFilter());
	}

	@Bean
	FilterRegistrationBean<BodyFilter> gatewayBodyFilter(ShapeProperties limits) {
		return FilterPlace.BODY.register(new BodyFilter(limits));
	}

}
