package hub.platform.boot;

import java.time.InstantSource;

import hub.platform.caller.AuthorisationGuard;
import hub.platform.caller.Callers;
import hub.platform.caller.EarlyAuthorisation;
import hub.platform.caller.SecurityContextCallers;
import hub.platform.caller.SecurityProperties;
import hub.platform.caller.TokenClaims;
import hub.platform.caller.TokenDecoders;
import hub.platform.problem.ProblemType;
import hub.platform.problem.ProblemWriter;
import hub.platform.problem.RefusedException;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who calls: verified at every service, whatever the front door has done. A service with
 * pages or protocols of its own adds filter chains of higher precedence.
 */
@AutoConfiguration(beforeName = {
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration" })
@ConditionalOnProperty("hub.security.issuer")
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {

	/** Order of the API's filter chain; chains of a service's own come before it. */
	public static final int API_CHAIN_ORDER = 100;

	@Bean
	@ConditionalOnMissingBean
	Callers callers() {
		return new SecurityContextCallers();
	}

	@Bean
	@ConditionalOnMissingBean
	JwtDecoder hubTokenDecoder(SecurityProperties settings, @Qualifier("realTime") InstantSource realTime) {
		return TokenDecoders.forHub(settings, realTime);
	}

	@Bean
	EarlyAuthorisation earlyAuthorisation() {
		return new EarlyAuthorisation();
	}

	@Bean
	AuthorisationGuard authorisationGuard(
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
		return new AuthorisationGuard(operations);
	}

	@Bean
	@Order(API_CHAIN_ORDER)
	@ConditionalOnMissingBean(name = "apiSecurity")
	SecurityFilterChain apiSecurity(HttpSecurity http, JwtDecoder decoder, ProblemWriter problems) {
		AuthenticationEntryPoint unauthenticated = (request, response, exception) -> problems.write(request, response,
				new RefusedException(ProblemType.UNAUTHENTICATED));
		AccessDeniedHandler denied = (request, response, exception) -> problems.write(request, response,
				new RefusedException(ProblemType.FORBIDDEN));
		return http.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.oauth2ResourceServer(
					(server) -> server.jwt((jwt) -> jwt.decoder(decoder).jwtAuthenticationConverter(new TokenClaims()))
						.authenticationEntryPoint(unauthenticated)
						.accessDeniedHandler(denied))
			.exceptionHandling(
					(handling) -> handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

}
