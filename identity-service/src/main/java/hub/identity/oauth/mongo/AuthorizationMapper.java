package hub.identity.oauth.mongo;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import hub.identity.oauth.mongo.AuthorizationDocument.Parameter;
import hub.identity.oauth.mongo.AuthorizationDocument.PersonPart;
import hub.identity.oauth.mongo.AuthorizationDocument.RequestPart;
import hub.identity.oauth.mongo.AuthorizationDocument.TokenPart;
import hub.identity.secret.Secrets;
import hub.identity.signin.SignedInPerson;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Translates between Spring's authorization and ours. Token values never reach the store:
 * a stored token comes back with its hash in place of its value, except the one that was
 * just presented.
 */
final class AuthorizationMapper {

	/** Attribute with the version that an authorization was read at. */
	static final String VERSION = "hub.version";

	/** Attribute with the hashes of replaced refresh tokens. */
	static final String SPENT = "hub.spent";

	/**
	 * Marks a value that is a hash; no presented token is taken for one, since we hash
	 * what is presented.
	 */
	private static final String HASHED = "sha256:";

	private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

	private static final Duration UNFINISHED = Duration.ofMinutes(30);

	private static final Map<String, Class<? extends OAuth2Token>> KINDS = kinds();

	private static final Set<String> KEPT_PARAMETERS = Set.of("code_challenge", "code_challenge_method", "nonce");

	private AuthorizationMapper() {
	}

	static List<String> kindNames() {
		List<String> names = new ArrayList<>(KINDS.keySet());
		names.add(OAuth2ParameterNames.STATE);
		return names;
	}

	/**
	 * The key that a presented token or state is found by; a presented hash is hashed
	 * like anything else.
	 */
	static String keyOf(String kind, String presented) {
		return kind + ":" + Secrets.hash(presented);
	}

	static AuthorizationDocument toDocument(OAuth2Authorization authorization, long version, Instant now) {
		List<TokenPart> tokens = new ArrayList<>();
		KINDS.forEach((kind, type) -> {
			OAuth2Authorization.Token<?> token = authorization.getToken(type);
			if (token != null) {
				tokens.add(new TokenPart(kind, hash(token.getToken().getTokenValue()),
						Objects.requireNonNullElse(token.getToken().getIssuedAt(), now),
						Objects.requireNonNullElse(token.getToken().getExpiresAt(), now), token.isInvalidated()));
			}
		});
		String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
		Set<String> asked = authorization.getAttribute(OAuth2ParameterNames.SCOPE);
		Set<String> spent = authorization.getAttribute(SPENT);
		List<String> keys = new ArrayList<>(tokens.stream().map((token) -> token.kind() + ":" + token.hash()).toList());
		if (state != null) {
			keys.add(OAuth2ParameterNames.STATE + ":" + hash(state));
		}
		if (spent != null) {
			spent.forEach((hash) -> keys.add(OAuth2ParameterNames.REFRESH_TOKEN + ":" + hash));
		}
		return new AuthorizationDocument(authorization.getId(), version, authorization.getRegisteredClientId(),
				authorization.getPrincipalName(), authorization.getAuthorizationGrantType().getValue(),
				List.copyOf(new TreeSet<>(authorization.getAuthorizedScopes())), person(authorization),
				request(authorization), (state != null) ? hash(state) : null,
				(asked != null) ? List.copyOf(new TreeSet<>(asked)) : null, tokens, keys,
				(spent != null) ? List.copyOf(spent) : List.of(), end(tokens, now));
	}

	/**
	 * The authorization as Spring knows it.
	 * @param presented what was presented to find it, if that is a token; it keeps its
	 * value
	 */
	static OAuth2Authorization toSpring(AuthorizationDocument document, RegisteredClient client,
			@Nullable String presented) {
		OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
			.id(document.id())
			.principalName(document.principalName())
			.authorizationGrantType(new AuthorizationGrantType(document.grantType()))
			.authorizedScopes(Set.copyOf(document.scopes()))
			.attribute(VERSION, document.version())
			.attribute(SPENT, Set.copyOf(document.spentRefreshHashes()));
		if (document.person() != null) {
			builder.attribute(Principal.class.getName(),
					new SignedInPerson(document.person().id(), document.person().authenticatedAt()));
		}
		if (document.request() != null) {
			builder.attribute(OAuth2AuthorizationRequest.class.getName(), toSpring(document.request()));
		}
		if (document.stateHash() != null) {
			builder.attribute(OAuth2ParameterNames.STATE, value(document.stateHash(), presented));
		}
		if (document.askedScopes() != null) {
			builder.attribute(OAuth2ParameterNames.SCOPE, Set.copyOf(document.askedScopes()));
		}
		document.tokens()
			.forEach((token) -> builder.token(toSpring(token, document, presented), (metadata) -> metadata
				.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, token.invalidated())));
		return builder.build();
	}

	private static OAuth2Token toSpring(TokenPart token, AuthorizationDocument document, @Nullable String presented) {
		String value = value(token.hash(), presented);
		return switch (token.kind()) {
			case OAuth2ParameterNames.CODE -> new OAuth2AuthorizationCode(value, token.issuedAt(), token.expiresAt());
			case OAuth2ParameterNames.ACCESS_TOKEN -> new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, value,
					token.issuedAt(), token.expiresAt(), Set.copyOf(document.scopes()));
			case OAuth2ParameterNames.REFRESH_TOKEN ->
				new OAuth2RefreshToken(value, token.issuedAt(), token.expiresAt());
			case OAuth2ParameterNames.DEVICE_CODE -> new OAuth2DeviceCode(value, token.issuedAt(), token.expiresAt());
			case OAuth2ParameterNames.USER_CODE -> new OAuth2UserCode(value, token.issuedAt(), token.expiresAt());
			case "id_token" ->
				new OidcIdToken(value, token.issuedAt(), token.expiresAt(), Map.of("sub", document.principalName()));
			default -> throw new IllegalStateException("Unknown kind of token in the store: " + token.kind());
		};
	}

	private static String value(String hash, @Nullable String presented) {
		return (presented != null && Secrets.hash(presented).equals(hash)) ? presented : HASHED + hash;
	}

	/**
	 * The hash of a value of Spring's, which may be one that we gave it in place of the
	 * value.
	 */
	private static String hash(String value) {
		return value.startsWith(HASHED) ? value.substring(HASHED.length()) : Secrets.hash(value);
	}

	private static @Nullable PersonPart person(OAuth2Authorization authorization) {
		return (authorization.getAttribute(Principal.class.getName()) instanceof SignedInPerson person)
				? new PersonPart(person.personId(), person.authenticatedAt()) : null;
	}

	private static @Nullable RequestPart request(OAuth2Authorization authorization) {
		OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
		if (request == null) {
			return null;
		}
		List<Parameter> parameters = request.getAdditionalParameters()
			.entrySet()
			.stream()
			.filter((entry) -> KEPT_PARAMETERS.contains(entry.getKey()))
			.map((entry) -> new Parameter(entry.getKey(), String.valueOf(entry.getValue())))
			.toList();
		return new RequestPart(request.getAuthorizationUri(), request.getClientId(), request.getRedirectUri(),
				List.copyOf(new TreeSet<>(request.getScopes())), request.getState(), parameters);
	}

	private static OAuth2AuthorizationRequest toSpring(RequestPart request) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		request.parameters().forEach((parameter) -> parameters.put(parameter.name(), parameter.value()));
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(request.authorizationUri())
			.clientId(request.clientId())
			.redirectUri(request.redirectUri())
			.scopes(Set.copyOf(request.scopes()))
			.state(request.state())
			.additionalParameters(parameters)
			.build();
	}

	private static Instant end(List<TokenPart> tokens, Instant now) {
		return tokens.stream()
			.map(TokenPart::expiresAt)
			.max(Instant::compareTo)
			.map((end) -> end.plus(KEPT_AFTER_EXPIRY))
			.orElseGet(() -> now.plus(UNFINISHED));
	}

	private static Map<String, Class<? extends OAuth2Token>> kinds() {
		Map<String, Class<? extends OAuth2Token>> kinds = new LinkedHashMap<>();
		kinds.put(OAuth2ParameterNames.CODE, OAuth2AuthorizationCode.class);
		kinds.put(OAuth2ParameterNames.ACCESS_TOKEN, OAuth2AccessToken.class);
		kinds.put(OAuth2ParameterNames.REFRESH_TOKEN, OAuth2RefreshToken.class);
		kinds.put(OAuth2ParameterNames.DEVICE_CODE, OAuth2DeviceCode.class);
		kinds.put(OAuth2ParameterNames.USER_CODE, OAuth2UserCode.class);
		kinds.put("id_token", OidcIdToken.class);
		return kinds;
	}

}
