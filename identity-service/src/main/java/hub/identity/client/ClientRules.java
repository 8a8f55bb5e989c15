package hub.identity.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

import hub.platform.problem.FieldError;
import hub.platform.problem.Violations;

/**
 * What an API client must be like, whoever asks for it.
 */
final class ClientRules {

	private static final Set<GrantType> FOR_PERSONS = Set.of(GrantType.AUTHORIZATION_CODE, GrantType.DEVICE_CODE);

	private ClientRules() {
	}

	/**
	 * Refuses a wish that breaks a rule, all rules at once.
	 * @param holdable the scopes that the one who asks holds by role
	 */
	static void check(ClientWish wish, Set<String> holdable) {
		Violations violations = new Violations();
		for (String scope : wish.scopes().stream().sorted().toList()) {
			if (!holdable.contains(scope)) {
				violations.add(FieldError.member("/scopes", "SCOPE_NOT_HELD", Map.of("scope", scope)));
			}
		}
		checkGrants(wish, violations);
		checkAuthentication(wish, violations);
		int index = 0;
		for (String uri : wish.redirectUris()) {
			if (!isAcceptable(uri)) {
				violations.add(FieldError.member("/redirectUris/" + index, "REDIRECT_URI"));
			}
			index++;
		}
		violations.throwIfAny();
	}

	private static void checkGrants(ClientWish wish, Violations violations) {
		Set<GrantType> grants = wish.grantTypes();
		if (grants.contains(GrantType.AUTHORIZATION_CODE) && wish.redirectUris().isEmpty()) {
			violations.add(FieldError.member("/redirectUris", "REQUIRED"));
		}
		if (grants.contains(GrantType.REFRESH_TOKEN) && grants.stream().noneMatch(FOR_PERSONS::contains)) {
			violations.add(FieldError.member("/grantTypes", "REFRESH_WITHOUT_PERSON"));
		}
		if (grants.contains(GrantType.CLIENT_CREDENTIALS) && wish.authentication() == ClientAuthentication.NONE) {
			violations.add(FieldError.member("/authentication", "PUBLIC_CLIENT_CREDENTIALS"));
		}
	}

	private static void checkAuthentication(ClientWish wish, Violations violations) {
		boolean keys = wish.authentication() == ClientAuthentication.PRIVATE_KEY_JWT;
		if (keys && wish.keySet() == null) {
			violations.add(FieldError.member("/jwks", "REQUIRED"));
		}
		if (!keys && wish.keySet() != null) {
			violations.add(FieldError.member("/jwks", "KEYS_WITHOUT_USE"));
		}
	}

	/**
	 * OAuth 2.1: a web address over TLS, or a loopback address of a native program; no
	 * wildcard.
	 */
	private static boolean isAcceptable(String text) {
		try {
			URI uri = new URI(text);
			String host = uri.getHost();
			if (host == null || uri.getFragment() != null || uri.getUserInfo() != null || text.contains("*")) {
				return false;
			}
			return "https".equals(uri.getScheme())
					|| ("http".equals(uri.getScheme()) && (host.equals("127.0.0.1") || host.equals("[::1]")));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
