package hub.platform.peer;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

import hub.platform.caller.Caller;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Clients for the other services: published contracts, this service's own
 * client-credentials token, short timeouts.
 */
public final class Peers {

	private static final Logger logger = LoggerFactory.getLogger(Peers.class);

	private static final String REGISTRATION = "hub";

	private static final Authentication SELF = new AnonymousAuthenticationToken("hub", "service",
			AuthorityUtils.createAuthorityList("ROLE_SERVICE"));

	private final PeerProperties settings;

	private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

	private final @Nullable AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;

	public Peers(PeerProperties settings) {
		this.settings = settings;
		this.tokens = tokens(settings);
	}

	/**
	 * A client for a service.
	 * @param service its name in {@code hub.peers.uris}
	 * @throws IllegalStateException when no address is set for it
	 */
	public RestClient client(String service) {
		return this.clients.computeIfAbsent(service, this::create);
	}

	/**
	 * The refusal for a caller when a peer does not answer: nothing has been done, try
	 * again.
	 */
	public static RefusedException unavailable() {
		return new RefusedException(ProblemType.UNAVAILABLE, "detail.unavailable", Map.of("retryAfter", 5));
	}

	private RestClient create(String service) {
		URI address = this.settings.uris().get(service);
		if (address == null) {
			throw new IllegalStateException("Set hub.peers.uris." + service + " to the address of that service");
		}
		return RestClient.builder()
			.baseUrl(address)
			.requestFactory(http(this.settings))
			.requestInterceptor((request, body, execution) -> {
				if (this.tokens != null) {
					request.getHeaders().setBearerAuth(token(this.tokens));
				}
				return execution.execute(request, body);
			})
			.build();
	}

	private static String token(AuthorizedClientServiceOAuth2AuthorizedClientManager tokens) {
		OAuth2AuthorizedClient client = authorize(tokens);
		if (client == null) {
			throw unavailable();
		}
		return client.getAccessToken().getTokenValue();
	}

	/**
	 * An issuer that is down or refuses is the same to our caller as a peer that is down.
	 */
	private static @Nullable OAuth2AuthorizedClient authorize(
			AuthorizedClientServiceOAuth2AuthorizedClientManager tokens) {
		try {
			return tokens
				.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION).principal(SELF).build());
		}
		catch (OAuth2AuthorizationException ex) {
			logger.warn("No token for calls to other services: {}", ex.getError().getErrorCode());
			throw unavailable();
		}
	}

	private static @Nullable AuthorizedClientServiceOAuth2AuthorizedClientManager tokens(PeerProperties settings) {
		if (settings.clientId() == null || settings.tokenUri() == null) {
			return null;
		}
		InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(
				ClientRegistration.withRegistrationId(REGISTRATION)
					.clientId(settings.clientId())
					.clientSecret(settings.clientSecret())
					.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
					.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
					.tokenUri(settings.tokenUri().toString())
					.scope(Caller.SERVICE_SCOPE)
					.build());
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations,
				new InMemoryOAuth2AuthorizedClientService(registrations));
		manager.setAuthorizedClientProvider(provider(settings));
		return manager;
	}

	/** The issuer is called with the same short timeouts as a peer. */
	private static ClientCredentialsOAuth2AuthorizedClientProvider provider(PeerProperties settings) {
		RestClientClientCredentialsTokenResponseClient client = new RestClientClientCredentialsTokenResponseClient();
		client.setRestClient(RestClient.builder()
			.requestFactory(http(settings))
			.configureMessageConverters((converters) -> converters.disableDefaults()
				.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build());
		ClientCredentialsOAuth2AuthorizedClientProvider provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
		provider.setAccessTokenResponseClient(client);
		return provider;
	}

	private static JdkClientHttpRequestFactory http(PeerProperties settings) {
		JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(settings.connectTimeout())
			.build());
		http.setReadTimeout(settings.readTimeout());
		return http;
	}

}
