package hub.identity.oauth;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets a public client name itself where it has nothing to prove by: device
 * authorization, device code, refresh and revocation. What it presents there (a device
 * code, a refresh token) is the proof; refresh tokens are replaced at each use.
 */
final class UnprovenClients implements AuthenticationConverter, AuthenticationProvider {

	private static final String MARK = "hub.unproven";

	private static final Set<String> ENDPOINTS = Set.of("/oauth2/device_authorization", "/oauth2/revoke");

	private static final Set<String> GRANTS = Set.of(AuthorizationGrantType.DEVICE_CODE.getValue(),
			AuthorizationGrantType.REFRESH_TOKEN.getValue());

	private final RegisteredClientRepository clients;

	UnprovenClients(RegisteredClientRepository clients) {
		this.clients = clients;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		boolean proves = request.getHeader("Authorization") != null
				|| request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null
				|| request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) != null;
		String[] clientIds = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
		if (proves || clientIds == null || clientIds.length != 1 || !isFor(request)) {
			return null;
		}
		return new OAuth2ClientAuthenticationToken(clientIds[0], ClientAuthenticationMethod.NONE, null,
				Map.of(MARK, true));
	}

	private static boolean isFor(HttpServletRequest request) {
		String grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
		return ENDPOINTS.contains(request.getRequestURI())
				|| ("/oauth2/token".equals(request.getRequestURI()) && grant != null && GRANTS.contains(grant));
	}

	@Override
	public @Nullable Authentication authenticate(Authentication authentication) {
		OAuth2ClientAuthenticationToken claimed = (OAuth2ClientAuthenticationToken) authentication;
		if (!claimed.getAdditionalParameters().containsKey(MARK)) {
			return null;
		}
		RegisteredClient client = this.clients.findByClientId(String.valueOf(claimed.getPrincipal()));
		if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
		}
		return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
