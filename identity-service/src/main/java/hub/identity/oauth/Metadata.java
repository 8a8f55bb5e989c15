package hub.identity.oauth;

import java.util.List;
import java.util.Map;

import hub.identity.access.Scopes;

/**
 * What the discovery documents say: what Spring's server can do, less what this hub does
 * not offer.
 */
final class Metadata {

	private static final List<String> AUTHENTICATION = List.of("client_secret_basic", "client_secret_post",
			"private_key_jwt");

	private static final List<String> NOT_OFFERED = List.of("introspection_endpoint",
			"introspection_endpoint_auth_methods_supported", "end_session_endpoint",
			"tls_client_certificate_bound_access_tokens", "dpop_signing_alg_values_supported",
			"pushed_authorization_request_endpoint", "registration_endpoint");

	private Metadata() {
	}

	static void adapt(Map<String, Object> claims) {
		NOT_OFFERED.forEach(claims::remove);
		claims.put("scopes_supported", List.copyOf(Scopes.published()));
		claims.put("token_endpoint_auth_methods_supported",
				List.of("none", "client_secret_basic", "client_secret_post", "private_key_jwt"));
		claims.put("revocation_endpoint_auth_methods_supported", AUTHENTICATION);
		claims.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256", "PS256", "ES256"));
		claims.put("grant_types_supported", List.of("authorization_code", "client_credentials", "refresh_token",
				"urn:ietf:params:oauth:grant-type:device_code"));
		claims.put("response_modes_supported", List.of("query"));
		claims.put("claims_supported",
				List.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "name", "email", "locale"));
	}

}
