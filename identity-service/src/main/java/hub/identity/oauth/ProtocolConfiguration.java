package hub.identity.oauth;

import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import hub.identity.key.KeyRing;
import hub.platform.caller.SecurityProperties;
import hub.platform.caller.TokenProfile;
import hub.platform.problem.ProblemType;
import hub.platform.problem.ProblemWriter;
import hub.platform.problem.RefusedException;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceAuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceVerificationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The filter chain of the protocol. Every address that leaves it is built from the
 * issuer, which is the public address of the hub, never from the request.
 */
@Configuration(proxyBeanMethods = false)
class ProtocolConfiguration {

	/** Before the pages' chain, which is before the API's. */
	private static final int ORDER = 10;

	/** Endpoints of Spring's server that this hub keeps closed. */
	private static final RequestMatcher NOT_OFFERED = new OrRequestMatcher(
			PathPatternRequestMatcher.withDefaults().matcher("/oauth2/introspect"),
			PathPatternRequestMatcher.withDefaults().matcher("/connect/logout"));

	@Bean
	AuthorizationServerSettings authorizationServerSettings(SecurityProperties security) {
		return AuthorizationServerSettings.builder().issuer(security.issuer()).build();
	}

	@Bean
	JWKSource<SecurityContext> signingKeys(KeyRing keys) {
		return (selector, _) -> selector.select(new JWKSet(List.copyOf(keys.published())));
	}

	/** Verifies our own tokens with our own keys, without asking ourselves over HTTP. */
	@Bean
	JwtDecoder hubTokenDecoder(JWKSource<SecurityContext> signingKeys, SecurityProperties security,
			@Qualifier("realTime") InstantSource realTime) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256), signingKeys));
		processor.setJWTClaimsSetVerifier((_, _) -> {
		});
		NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
		decoder.setJwtValidator(new TokenProfile(security, realTime));
		return decoder;
	}

	@Bean
	@Order(ORDER)
	SecurityFilterChain protocolSecurity(HttpSecurity http, HubClients clients, ClientAssertions assertions,
			OAuth2AuthorizationService authorizations, OAuth2AuthorizationConsentService consents, UserInfo userInfo,
			SecurityProperties security, SecurityContextRepository contexts, AuthenticationEntryPoint signInEntryPoint,
			AuthenticationFailureHandler errors, ProblemWriter problems) {
		UnprovenClients unproven = new UnprovenClients(clients);
		LatestConsents latest = new LatestConsents(consents);
		String issuer = security.issuer();
		http.oauth2AuthorizationServer((server) -> {
			RequestMatcher endpoints = server.getEndpointsMatcher();
			http.securityMatcher((request) -> endpoints.matches(request) && !NOT_OFFERED.matches(request));
			server.addObjectPostProcessor(new WithoutHttpSession());
			server
				.clientAuthentication((authentication) -> authentication.authenticationConverter(unproven)
					.authenticationProvider(unproven)
					.authenticationProviders((providers) -> adapt(providers, assertions)))
				.authorizationEndpoint((endpoint) -> endpoint.consentPage(issuer + "/consent")
					.errorResponseHandler(errors)
					.authenticationProviders((providers) -> decide(providers,
							new OAuth2AuthorizationConsentAuthenticationProvider(clients, authorizations, latest))))
				.deviceAuthorizationEndpoint((endpoint) -> endpoint.verificationUri(issuer + "/device"))
				.deviceVerificationEndpoint(
						(endpoint) -> endpoint.consentPage(issuer + "/consent").authenticationProviders((providers) -> {
							alwaysAsk(providers);
							decide(providers, new OAuth2DeviceAuthorizationConsentAuthenticationProvider(clients,
									authorizations, latest));
						})
							.deviceVerificationResponseHandler(
									(_, response, _) -> response.sendRedirect("/device?done=true"))
							.errorResponseHandler(errors))
				.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseHandler(tokenAnswer()))
				.authorizationServerMetadataEndpoint((endpoint) -> endpoint
					.authorizationServerMetadataCustomizer((metadata) -> metadata.claims(Metadata::adapt)))
				.oidc((oidc) -> oidc
					.providerConfigurationEndpoint((endpoint) -> endpoint
						.providerConfigurationCustomizer((metadata) -> metadata.claims(Metadata::adapt)))
					.userInfoEndpoint((endpoint) -> endpoint.userInfoMapper(userInfo)));
		});
		return http.securityContext((context) -> context.securityContextRepository(contexts))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.oauth2ResourceServer((userInfoCalls) -> userInfoCalls.jwt(Customizer.withDefaults())
				.authenticationEntryPoint((request, response, _) -> problems.write(request, response,
						new RefusedException(ProblemType.UNAUTHENTICATED))))
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers(HttpMethod.POST, "/oauth2/token", "/oauth2/revoke", "/oauth2/device_authorization")
				.permitAll()
				.anyRequest()
				.authenticated())
			.exceptionHandling((handling) -> handling.defaultAuthenticationEntryPointFor(signInEntryPoint,
					(request) -> request.getRequestURI().equals("/oauth2/authorize")
							|| request.getRequestURI().equals("/oauth2/device_verification")))
			.build();
	}

	/**
	 * Puts our secret hashes and assertion rules into Spring's providers; client
	 * certificates are not offered.
	 */
	private static void adapt(List<AuthenticationProvider> providers, ClientAssertions assertions) {
		providers.removeIf(X509ClientCertificateAuthenticationProvider.class::isInstance);
		providers.forEach((provider) -> {
			if (provider instanceof ClientSecretAuthenticationProvider secrets) {
				secrets.setPasswordEncoder(new ClientSecretHashes());
			}
			if (provider instanceof JwtClientAssertionAuthenticationProvider keys) {
				keys.setJwtDecoderFactory(assertions);
			}
		});
	}

	/** Puts a provider of ours in the place of Spring's of the same type. */
	private static void decide(List<AuthenticationProvider> providers, AuthenticationProvider ours) {
		providers.replaceAll((provider) -> (provider.getClass() == ours.getClass()) ? ours : provider);
	}

	/** A remembered consent must not let a link sign somebody else's device in. */
	private static void alwaysAsk(List<AuthenticationProvider> providers) {
		providers.forEach((provider) -> {
			if (provider instanceof OAuth2DeviceVerificationAuthenticationProvider device) {
				device.setAuthorizationConsentRequired((_) -> true);
			}
		});
	}

	/**
	 * The answer names the scopes that the token has, which may be fewer than were
	 * granted.
	 */
	private static OAuth2AccessTokenResponseAuthenticationSuccessHandler tokenAnswer() {
		OAuth2AccessTokenResponseAuthenticationSuccessHandler handler = new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
		handler.setAccessTokenResponseCustomizer((context) -> context.getAccessTokenResponse().scopes(scopes(context)));
		return handler;
	}

	private static Set<String> scopes(OAuth2AccessTokenAuthenticationContext context) {
		OAuth2AccessTokenAuthenticationToken answer = context.getAuthentication();
		try {
			String scope = JWTParser.parse(answer.getAccessToken().getTokenValue())
				.getJWTClaimsSet()
				.getStringClaim("scope");
			return (scope == null || scope.isEmpty()) ? Set.of() : Set.of(scope.split(" "));
		}
		catch (ParseException ex) {
			throw new IllegalStateException("We made this token", ex);
		}
	}

	/**
	 * Spring would open a container session to track who is signed in; ours are in the
	 * store.
	 */
	private static final class WithoutHttpSession implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {

		@Override
		public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
			filter.setSessionAuthenticationStrategy((_, _, _) -> {
			});
			return filter;
		}

	}

}
