package hub.identity.oauth;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import hub.identity.access.Entitlements;
import hub.identity.access.Holdings;
import hub.identity.access.Scopes;
import hub.identity.client.ApiClients;
import hub.identity.key.KeyRing;
import hub.identity.person.People;
import hub.identity.person.Person;
import hub.identity.signin.LocalAccounts;
import hub.identity.signin.SignedInPerson;
import hub.platform.caller.SecurityProperties;
import hub.platform.caller.TokenClaims;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What tokens say. An access token carries what its holder holds at this moment and lends
 * a program no more than that: a role lost is a scope lost with the next token.
 */
@Component
class TokenContent implements OAuth2TokenCustomizer<JwtEncodingContext> {

	private final KeyRing keys;

	private final People people;

	private final ApiClients clients;

	private final Entitlements entitlements;

	private final LocalAccounts accounts;

	private final String audience;

	TokenContent(KeyRing keys, People people, ApiClients clients, Entitlements entitlements, LocalAccounts accounts,
			SecurityProperties security) {
		this.keys = keys;
		this.people = people;
		this.clients = clients;
		this.entitlements = entitlements;
		this.accounts = accounts;
		this.audience = security.apiIdentifier();
	}

	@Override
	public void customize(JwtEncodingContext context) {
		context.getJwsHeader().keyId(this.keys.signing().getKeyID());
		if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
			context.getJwsHeader().type("at+jwt");
			describe(context);
		}
		else {
			context.getJwsHeader().type("JWT");
			describeSignIn(context);
		}
	}

	private void describe(JwtEncodingContext context) {
		RegisteredClient client = context.getRegisteredClient();
		boolean byPerson = false;
		Holdings holdings;
		if (context.getPrincipal() instanceof SignedInPerson person) {
			byPerson = true;
			holdings = holdingsOf(person);
		}
		else {
			holdings = holdingsOf(client);
		}
		Set<String> scopes = wanted(context, client);
		if (byPerson) {
			scopes.retainAll(Scopes.of(holdings.roles()));
		}
		context.getClaims()
			.audience(List.of(this.audience))
			.claim("client_id", client.getClientId())
			.claim("scope", String.join(" ", scopes))
			.claim(TokenClaims.KIND, byPerson ? "USER" : "CLIENT")
			.claim(TokenClaims.ORGANISATIONS, Holdings.claim(holdings.organisations()))
			.claim(TokenClaims.FACTORIES, Holdings.claim(holdings.factories()));
	}

	/**
	 * The scopes granted; where none were asked for and no person was asked, all that the
	 * client may have.
	 */
	private static Set<String> wanted(JwtEncodingContext context, RegisteredClient client) {
		Set<String> granted = new LinkedHashSet<>(context.getAuthorizedScopes());
		boolean unasked = HubClients.isFirstParty(client)
				|| AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
		if (granted.isEmpty() && unasked) {
			granted.addAll(client.getScopes());
		}
		return granted;
	}

	private Holdings holdingsOf(SignedInPerson signedIn) {
		Person person = this.people.findPerson(signedIn.personId())
			.filter((known) -> !known.isDemo() || this.accounts.isOpen())
			.orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
		return this.entitlements.of(person);
	}

	private Holdings holdingsOf(RegisteredClient client) {
		Optional<UUID> apiClient = client.getScopes().contains(Scopes.SERVICE) ? Optional.empty()
				: Optional.of(UUID.fromString(client.getId()));
		return apiClient.flatMap(this.clients::findClient)
			.map((known) -> this.entitlements.ofClient(known.id()))
			.orElse(Holdings.none());
	}

	/**
	 * An ID token lives as long as an access token and tells when the person signed in.
	 */
	private static void describeSignIn(JwtEncodingContext context) {
		JwtClaimsSet.Builder claims = context.getClaims();
		claims.claims((all) -> {
			if (all.get("iat") instanceof Instant issuedAt) {
				all.put("exp", issuedAt.plus(HubClients.ACCESS_TOKEN_LIFETIME));
			}
		});
		if (context.getPrincipal() instanceof SignedInPerson person) {
			claims.claim("auth_time", person.authenticatedAt().getEpochSecond());
		}
	}

}
