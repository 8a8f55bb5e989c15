package hub.identity.oauth.mongo;

import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import hub.identity.IdentityTest;
import hub.identity.secret.Secrets;
import hub.identity.signin.SignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IdentityTest
class MongoAuthorizationsTests {

	private static final OAuth2TokenType CODE = new OAuth2TokenType("code");

	@Autowired
	private OAuth2AuthorizationService authorizations;

	@Autowired
	private RegisteredClientRepository clients;

	private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	private final SignedInPerson person = new SignedInPerson(UUID.randomUUID(), this.now);

	private final String code = Secrets.random();

	private OAuth2Authorization saved;

	@BeforeEach
	void setUp() {
		this.saved = authorization();
		this.authorizations.save(this.saved);
	}

	@Test
	void givesBackWhatMatters() {
		OAuth2Authorization found = find(this.code);

		assertThat(found.getId()).isEqualTo(this.saved.getId());
		assertThat(found.getPrincipalName()).isEqualTo(this.person.getName());
		assertThat(found.getAuthorizedScopes()).containsExactly("org:read");
		assertThat(found.<SignedInPerson>getAttribute(Principal.class.getName())).isEqualTo(this.person);
		OAuth2AuthorizationRequest request = found.getAttribute(OAuth2AuthorizationRequest.class.getName());
		assertThat(request).isNotNull();
		assertThat(request.getRedirectUri()).isEqualTo("http://127.0.0.1/callback");
		assertThat(request.getAdditionalParameters()).containsEntry("code_challenge", "a-challenge")
			.doesNotContainKey("surplus");
	}

	@Test
	void showsThePresentedTokenAndHidesTheOthers() {
		OAuth2Authorization withRefresh = OAuth2Authorization.from(find(this.code))
			.refreshToken(new OAuth2RefreshToken("a-refresh-token", this.now, this.now.plusSeconds(600)))
			.build();
		this.authorizations.save(withRefresh);

		OAuth2Authorization found = find(this.code);
		OAuth2Authorization.Token<OAuth2RefreshToken> refresh = found.getRefreshToken();

		assertThat(code(found).getToken().getTokenValue()).isEqualTo(this.code);
		assertThat(refresh).isNotNull();
		assertThat(refresh.getToken().getTokenValue()).startsWith("sha256:").doesNotContain("a-refresh-token");
	}

	@Test
	void findsNothingByAHash() {
		assertThat(this.authorizations.findByToken("sha256:" + Secrets.hash(this.code), CODE)).isNull();
		assertThat(this.authorizations.findByToken(Secrets.hash(this.code), CODE)).isNull();
	}

	@Test
	void findsATokenOfItsKindOnly() {
		assertThat(this.authorizations.findByToken(this.code, OAuth2TokenType.REFRESH_TOKEN)).isNull();
		assertThat(this.authorizations.findByToken(this.code, null)).isNotNull();
	}

	@Test
	void keepsATokenWhoseValueItHasNotSeen() {
		OAuth2Authorization found = Objects.requireNonNull(this.authorizations.findById(this.saved.getId()));
		this.authorizations.save(found);

		assertThat(find(this.code).getId()).isEqualTo(this.saved.getId());
	}

	@Test
	void letsOneOfTwoChangesThrough() {
		OAuth2Authorization one = find(this.code);
		OAuth2Authorization other = find(this.code);
		this.authorizations.save(invalidated(one));

		assertThatExceptionOfType(OAuth2AuthenticationException.class)
			.isThrownBy(() -> this.authorizations.save(invalidated(other)))
			.satisfies((ex) -> assertThat(ex.getError().getErrorCode()).isEqualTo("invalid_grant"));
	}

	@Test
	void remembersThatATokenIsInvalid() {
		this.authorizations.save(invalidated(find(this.code)));

		assertThat(code(find(this.code)).isInvalidated()).isTrue();
	}

	@Test
	void endsWhenAReplacedRefreshTokenComesAgain() {
		replaceRefreshToken("first");
		replaceRefreshToken("second");

		assertThat(this.authorizations.findByToken("first", OAuth2TokenType.REFRESH_TOKEN)).isNull();
		assertThat(this.authorizations.findByToken("second", OAuth2TokenType.REFRESH_TOKEN)).isNull();
		assertThat(this.authorizations.findById(this.saved.getId())).isNull();
	}

	@Test
	void findsNothingThatHasExpired() {
		OAuth2Authorization expired = builder()
			.token(new OAuth2AuthorizationCode("expired-code", this.now.minusSeconds(90000),
					this.now.minusSeconds(86400)))
			.build();
		this.authorizations.save(expired);

		assertThat(this.authorizations.findByToken("expired-code", CODE)).isNull();
	}

	@Test
	void forgetsWhatIsRemoved() {
		this.authorizations.remove(this.saved);

		assertThat(this.authorizations.findByToken(this.code, CODE)).isNull();
	}

	private void replaceRefreshToken(String value) {
		OAuth2Authorization current = Objects.requireNonNull(this.authorizations.findById(this.saved.getId()));
		this.authorizations.save(OAuth2Authorization.from(current)
			.refreshToken(new OAuth2RefreshToken(value, this.now, this.now.plusSeconds(600)))
			.build());
	}

	private OAuth2Authorization find(String token) {
		return Objects.requireNonNull(this.authorizations.findByToken(token, CODE));
	}

	private static OAuth2Authorization invalidated(OAuth2Authorization authorization) {
		return OAuth2Authorization.from(authorization).invalidate(code(authorization).getToken()).build();
	}

	private static OAuth2Authorization.Token<OAuth2AuthorizationCode> code(OAuth2Authorization authorization) {
		return Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class));
	}

	private OAuth2Authorization authorization() {
		return builder().token(new OAuth2AuthorizationCode(this.code, this.now, this.now.plusSeconds(120))).build();
	}

	private OAuth2Authorization.Builder builder() {
		return OAuth2Authorization.withRegisteredClient(Objects.requireNonNull(this.clients.findByClientId("hub-cli")))
			.principalName(this.person.getName())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizedScopes(Set.of("org:read"))
			.attribute(Principal.class.getName(), this.person)
			.attribute(OAuth2AuthorizationRequest.class.getName(),
					OAuth2AuthorizationRequest.authorizationCode()
						.authorizationUri("https://hub.test/oauth2/authorize")
						.clientId("hub-cli")
						.redirectUri("http://127.0.0.1/callback")
						.scopes(Set.of("org:read"))
						.state("a-state")
						.additionalParameters(Map.of("code_challenge", "a-challenge", "surplus", "x"))
						.build());
	}

}
