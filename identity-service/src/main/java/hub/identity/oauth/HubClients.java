package hub.identity.oauth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.identity.access.Scopes;
import hub.identity.client.ApiClient;
import hub.identity.client.ApiClients;
import hub.identity.client.ClientSecret;
import hub.identity.client.GrantType;
import hub.identity.secret.Secrets;
import hub.identity.signin.Portals;
import hub.platform.caller.SecurityProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * All programs that may ask for tokens: the hub's command line and API page, its services
 * by configuration, and the API clients in the store.
 */
@Component
class HubClients implements RegisteredClientRepository, Portals {

	/** The command line: a public client on a loopback address, or by device code. */
	static final String CLI = "hub-cli";

	/** The API page of the front door. */
	static final String DOCS = "hub-docs";

	/** Name of the client setting with the public keys of an API client. */
	static final String KEY_SET = "hub.key-set";

	static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofMinutes(15);

	private final ApiClients clients;

	private final ServiceClients services;

	private final String issuer;

	private final InstantSource realTime;

	HubClients(ApiClients clients, ServiceClients services, SecurityProperties security,
			@Qualifier("realTime") InstantSource realTime) {
		this.clients = clients;
		this.services = services;
		this.issuer = security.issuer();
		this.realTime = realTime;
	}

	@Override
	public void save(RegisteredClient client) {
		throw new UnsupportedOperationException("API clients are registered through the API");
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		return findByClientId(id);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		return switch (clientId) {
			case CLI -> cli();
			case DOCS -> docs();
			default -> this.services.find(clientId)
				.map(HubClients::toRegistered)
				.or(() -> toId(clientId).flatMap(this.clients::findClient).map(this::toRegistered))
				.orElse(null);
		};
	}

	@Override
	public Optional<Portal> findPortal(String clientId) {
		return Optional.ofNullable(findByClientId(clientId))
			.map((client) -> new Portal(client.getClientName(), List.copyOf(client.getRedirectUris())));
	}

	/** Whether a client is the hub itself, which people need not consent to. */
	static boolean isFirstParty(RegisteredClient client) {
		return !client.getClientSettings().isRequireAuthorizationConsent();
	}

	private static RegisteredClient cli() {
		return firstParty(CLI, "Hub command line").redirectUri("http://127.0.0.1/callback")
			.redirectUri("http://[::1]/callback")
			.authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.build();
	}

	private RegisteredClient docs() {
		return firstParty(DOCS, "Hub API page").redirectUri(this.issuer + "/docs/oauth2-redirect.html").build();
	}

	private static RegisteredClient.Builder firstParty(String id, String name) {
		return RegisteredClient.withId(id)
			.clientId(id)
			.clientName(name)
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.scopes((scopes) -> scopes.addAll(Scopes.published()))
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(tokens());
	}

	private static RegisteredClient toRegistered(ServiceClients.ServiceClient service) {
		return RegisteredClient.withId(service.id())
			.clientId(service.id())
			.clientName(service.id())
			.clientSecret(Secrets.hash(service.secret()))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scope(Scopes.SERVICE)
			.clientSettings(ClientSettings.builder().requireAuthorizationConsent(false).build())
			.tokenSettings(tokens())
			.build();
	}

	private RegisteredClient toRegistered(ApiClient client) {
		RegisteredClient.Builder builder = RegisteredClient.withId(client.id().toString())
			.clientId(client.id().toString())
			.clientName(client.name())
			.scopes((scopes) -> scopes.addAll(client.scopes()))
			.redirectUris((uris) -> uris.addAll(client.redirectUris()))
			.authorizationGrantTypes(
					(grants) -> client.grantTypes().stream().map(HubClients::toSpring).forEach(grants::add))
			.tokenSettings(tokens());
		ClientSettings.Builder settings = ClientSettings.builder()
			.requireProofKey(true)
			.requireAuthorizationConsent(true);
		switch (client.authentication()) {
			case CLIENT_SECRET -> builder.clientSecret(secretsOf(client))
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
			case PRIVATE_KEY_JWT -> {
				builder.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
				settings.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
					.setting(KEY_SET, String.valueOf(client.keySet()));
			}
			case NONE -> builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
		}
		return builder.clientSettings(settings.build()).build();
	}

	private String secretsOf(ApiClient client) {
		return client.validSecrets(this.realTime.instant())
			.stream()
			.map(ClientSecret::hash)
			.collect(Collectors.joining(ClientSecretHashes.SEPARATOR));
	}

	private static TokenSettings tokens() {
		return TokenSettings.builder()
			.accessTokenTimeToLive(ACCESS_TOKEN_LIFETIME)
			.authorizationCodeTimeToLive(Duration.ofMinutes(2))
			.deviceCodeTimeToLive(Duration.ofMinutes(10))
			.refreshTokenTimeToLive(Duration.ofDays(30))
			.reuseRefreshTokens(false)
			.idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
			.build();
	}

	private static AuthorizationGrantType toSpring(GrantType type) {
		return switch (type) {
			case CLIENT_CREDENTIALS -> AuthorizationGrantType.CLIENT_CREDENTIALS;
			case AUTHORIZATION_CODE -> AuthorizationGrantType.AUTHORIZATION_CODE;
			case REFRESH_TOKEN -> AuthorizationGrantType.REFRESH_TOKEN;
			case DEVICE_CODE -> AuthorizationGrantType.DEVICE_CODE;
		};
	}

	private static Optional<UUID> toId(String clientId) {
		try {
			return (clientId.length() == 36) ? Optional.of(UUID.fromString(clientId)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
