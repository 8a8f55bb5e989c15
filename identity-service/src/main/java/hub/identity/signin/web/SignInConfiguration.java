package hub.identity.signin.web;

import java.util.Optional;

import hub.identity.signin.PageChainExtension;
import hub.identity.signin.PasswordSignIn;
import hub.platform.caller.SecurityProperties;
import hub.platform.problem.ProblemType;
import hub.platform.problem.ProblemWriter;
import hub.platform.problem.RefusedException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The filter chain of the pages: own sessions, protection against forged forms, nothing
 * cached.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

	/** After the protocol's chain, before the API's. */
	private static final int ORDER = 20;

	/**
	 * Sends whoever is not signed in to the sign-in page, by a path: we do not know our
	 * public address by the request.
	 */
	@Bean
	AuthenticationEntryPoint signInEntryPoint() {
		return (request, response, _) -> response.sendRedirect(Continuation.signInPage(Continuation.of(request)));
	}

	/** Leads on after a sign-in of any kind. */
	@Bean
	AuthenticationSuccessHandler afterSignIn() {
		return (request, response, _) -> response.sendRedirect(Continuation.in(request).orElse("/login"));
	}

	@Bean
	@Order(ORDER)
	SecurityFilterChain pageSecurity(HttpSecurity http, StoredContexts contexts, PasswordSignIn passwords, Pages pages,
			SecurityProperties security, ObjectProvider<PageChainExtension> extensions,
			AuthenticationEntryPoint signInEntryPoint, AuthenticationSuccessHandler afterSignIn,
			ProblemWriter problems) {
		http.securityMatcher("/login", "/login/**", "/logout", "/consent", "/device")
			.securityContext((context) -> context.securityContextRepository(contexts))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens(security)))
			.authenticationProvider(new PasswordProvider(passwords))
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/login", "/login/**", "/logout")
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/consent", "/device")
				.authenticated()
				.anyRequest()
				.denyAll())
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(signInEntryPoint)
				.accessDeniedHandler((request, response, _) -> problems.write(request, response,
						new RefusedException(ProblemType.FORBIDDEN))))
			.formLogin((form) -> form.loginPage("/login")
				.authenticationDetailsSource(SignInConfiguration::address)
				.successHandler(afterSignIn)
				.failureHandler(afterFailure()))
			.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/login"))
			.addFilterAfter(new PagesFilter(pages), AuthorizationFilter.class);
		extensions.orderedStream().forEach((extension) -> extension.extend(http));
		return http.build();
	}

	private static AuthenticationFailureHandler afterFailure() {
		return (request, response, failure) -> {
			String error = (failure instanceof LockedException) ? "limited"
					: ((failure instanceof DisabledException) ? "closed" : "credentials");
			Optional<String> target = Continuation.in(request);
			response.sendRedirect(target.map((page) -> Continuation.signInPage(page) + "&error=" + error)
				.orElse("/login?error=" + error));
		};
	}

	private static CookieCsrfTokenRepository csrfTokens(SecurityProperties security) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(StoredContexts.cookieName("hub_form", security.issuer()));
		tokens.setCookieCustomizer((cookie) -> cookie.path("/")
			.httpOnly(true)
			.sameSite("Lax")
			.secure(security.issuer().startsWith("https:")));
		return tokens;
	}

	/**
	 * The address that the front door saw, which it sets itself; else that of the
	 * connection.
	 */
	private static String address(HttpServletRequest request) {
		String forwarded = request.getHeader("X-Forwarded-For");
		return (forwarded == null || forwarded.isBlank()) ? request.getRemoteAddr()
				: forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
	}

}
