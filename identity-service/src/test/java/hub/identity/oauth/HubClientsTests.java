package hub.identity.oauth;

import java.time.Duration;
import java.util.Objects;

import hub.identity.Answer;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import hub.identity.access.Scopes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IdentityTest
class HubClientsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private HubClients clients;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	@Nested
	class OfTheHubItself {

		@Test
		void haveTheCommandLineOnALoopbackAddressOrByDeviceCode() {
			RegisteredClient cli = client("hub-cli");

			assertThat(cli.getClientAuthenticationMethods()).containsExactly(ClientAuthenticationMethod.NONE);
			assertThat(cli.getAuthorizationGrantTypes()).contains(AuthorizationGrantType.DEVICE_CODE)
				.doesNotContain(AuthorizationGrantType.CLIENT_CREDENTIALS);
			assertThat(cli.getRedirectUris())
				.allMatch((address) -> address.startsWith("http://127.0.0.1/") || address.startsWith("http://[::1]/"));
		}

		@Test
		void haveTheApiPageAtThePublicAddress() {
			assertThat(client("hub-docs").getRedirectUris()).containsExactly(Hub.ISSUER + "/docs/oauth2-redirect.html");
		}

		@ParameterizedTest
		@ValueSource(strings = { "hub-cli", "hub-docs" })
		void needAProofKeyButNoConsent(String id) {
			RegisteredClient client = client(id);

			assertThat(client.getClientSettings().isRequireProofKey()).isTrue();
			assertThat(client.getClientSettings().isRequireAuthorizationConsent()).isFalse();
			assertThat(client.getScopes()).isEqualTo(Scopes.published()).doesNotContain(Scopes.SERVICE);
		}

		@Test
		void haveTheServicesWithOneScopeAndOneGrant() {
			RegisteredClient service = client("training-service");

			assertThat(service.getScopes()).containsExactly(Scopes.SERVICE);
			assertThat(service.getAuthorizationGrantTypes()).containsExactly(AuthorizationGrantType.CLIENT_CREDENTIALS);
			assertThat(service.getClientSecret()).doesNotContain("a-secret");
		}

	}

	@Nested
	class OfThirdParties {

		@Test
		void alwaysAskThePersonAndNeedAProofKey() {
			RegisteredClient portal = client(Portal.register(HubClientsTests.this.hub, "org:read").clientId());

			assertThat(portal.getClientSettings().isRequireAuthorizationConsent()).isTrue();
			assertThat(portal.getClientSettings().isRequireProofKey()).isTrue();
			assertThat(portal.getRedirectUris()).containsExactly(Portal.CALLBACK);
		}

		@Test
		void signWithAnAsymmetricKeyOnly() {
			Answer machine = HubClientsTests.this.hub.as("org-admin").create("/v1/api-clients", """
					{"organisationId": "%s", "name": "Machine", "scopes": ["org:read"],
					 "jwks": {"keys": [{"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
					  "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}}
					""".formatted(Hub.STARTUP_A));

			RegisteredClient client = client(machine.text("clientId"));
			assertThat(client.getClientAuthenticationMethods())
				.containsExactly(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
			assertThat(client.getClientSettings().getTokenEndpointAuthenticationSigningAlgorithm())
				.isInstanceOf(SignatureAlgorithm.class);
			assertThat(client.getClientSecret()).isNull();
		}

		@Test
		void haveShortTokensAndReplacedRefreshTokens() {
			RegisteredClient portal = client(Portal.register(HubClientsTests.this.hub, "org:read").clientId());

			assertThat(portal.getTokenSettings().getAccessTokenTimeToLive()).isEqualTo(Duration.ofMinutes(15));
			assertThat(portal.getTokenSettings().isReuseRefreshTokens()).isFalse();
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "00000000-0000-7000-8000-00000000ffff", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
			"HUB-CLI", "" })
	void areNotInvented(String id) {
		assertThat(this.clients.findByClientId(id)).isNull();
		assertThat(this.clients.findPortal(id)).isEmpty();
	}

	@Test
	void areRegisteredThroughTheApiOnly() {
		RegisteredClient client = client("hub-cli");

		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> this.clients.save(client));
	}

	private RegisteredClient client(String id) {
		return Objects.requireNonNull(this.clients.findByClientId(id));
	}

}
