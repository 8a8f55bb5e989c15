package hub.identity.oauth;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/**
 * Lets the latest decision of a person count alone. Spring adds what was allowed earlier,
 * so that who allows less, or refuses, would still give the old.
 */
final class LatestConsents implements OAuth2AuthorizationConsentService {

	private final OAuth2AuthorizationConsentService consents;

	LatestConsents(OAuth2AuthorizationConsentService consents) {
		this.consents = consents;
	}

	@Override
	public void save(OAuth2AuthorizationConsent consent) {
		this.consents.save(consent);
	}

	@Override
	public void remove(OAuth2AuthorizationConsent consent) {
		this.consents.remove(consent);
	}

	@Override
	public @Nullable OAuth2AuthorizationConsent findById(String clientId, String principalName) {
		return null;
	}

}
