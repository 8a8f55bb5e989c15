package hub.identity.signin.oauth;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import hub.identity.person.Person;
import hub.identity.person.Recognising;
import hub.identity.signin.PageChainExtension;
import hub.identity.signin.SignedInPerson;
import hub.identity.signin.Upstream;
import hub.identity.signin.UpstreamRequests;
import hub.platform.caller.SecurityProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signs people in through the configured OpenID provider: authorization code with PKCE
 * and nonce, by Spring Security's client. The provider is first asked for its endpoints
 * when somebody signs in, so that the hub starts without it.
 */
@Component
class UpstreamSignIn implements PageChainExtension, Upstream {

	private static final Logger logger = LoggerFactory.getLogger(UpstreamSignIn.class);

	private static final String REGISTRATION = "upstream";

	private final UpstreamSettings settings;

	private final UpstreamRequests requests;

	private final Recognising recognising;

	private final SecurityContextRepository contexts;

	private final SecurityProperties security;

	private final InstantSource realTime;

	UpstreamSignIn(UpstreamSettings settings, UpstreamRequests requests, Recognising recognising,
			SecurityContextRepository contexts, SecurityProperties security,
			@Qualifier("realTime") InstantSource realTime) {
		this.settings = settings;
		this.requests = requests;
		this.recognising = recognising;
		this.contexts = contexts;
		this.security = security;
		this.realTime = realTime;
	}

	@Override
	public Optional<String> displayName() {
		return this.settings.isConfigured() ? Optional.of(this.settings.displayName()) : Optional.empty();
	}

	@Override
	public void extend(HttpSecurity pages) {
		if (!this.settings.isConfigured()) {
			return;
		}
		ClientRegistrationRepository registrations = new SupplierClientRegistrationRepository(
				() -> new InMemoryClientRegistrationRepository(discover()));
		DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
				registrations, "/login/start");
		resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		pages.oauth2Login((login) -> login.clientRegistrationRepository(registrations)
			.authorizedClientRepository(new ForgottenTokens())
			.loginPage("/login")
			.loginProcessingUrl("/login/code/*")
			.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(resolver)
				.authorizationRequestRepository(new StoredUpstreamRequests(this.requests, this.settings,
						this.security.issuer().startsWith("https:"), this.realTime)))
			.successHandler(this::signIn)
			.failureHandler((_, response, failure) -> {
				logger.info("A sign-in through the upstream provider failed: {}", failure.getMessage());
				response.sendRedirect("/login?error=upstream");
			}));
	}

	private ClientRegistration discover() {
		return ClientRegistrations.fromIssuerLocation(String.valueOf(this.settings.issuer()))
			.registrationId(REGISTRATION)
			.clientId(String.valueOf(this.settings.clientId()))
			.clientSecret(String.valueOf(this.settings.clientSecret()))
			.scope(this.settings.scopes())
			.redirectUri(this.security.issuer() + "/login/code/" + REGISTRATION)
			.build();
	}

	private void signIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException {
		if (!(authentication.getPrincipal() instanceof OidcUser user)) {
			throw new IllegalStateException("The upstream provider is asked for an ID token");
		}
		String subject = Objects.requireNonNull(user.getSubject());
		String name = user.getFullName();
		Person person = this.recognising.recognise(Objects.requireNonNull(user.getIssuer()).toString(), subject,
				new Person.Description((name != null) ? name : subject, user.getEmail(), user.getLocale()));
		this.contexts.saveContext(new SecurityContextImpl(new SignedInPerson(person.id(), this.realTime.instant())),
				request, response);
		response.sendRedirect(target(request.getAttribute(StoredUpstreamRequests.TARGET)));
	}

	/** Only an address of our own. */
	private static String target(@Nullable Object target) {
		return (target instanceof String text && text.startsWith("/") && !text.startsWith("//")
				&& text.chars().allMatch((c) -> c > 0x20 && c < 0x7f && c != '\\')) ? text : "/login";
	}

	/** The provider's tokens have done their service once the person is known. */
	private static final class ForgottenTokens implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
				@Nullable Authentication principal, HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
				HttpServletRequest request, HttpServletResponse response) {
			// Nothing is kept.
		}

		@Override
		public void removeAuthorizedClient(String registrationId, @Nullable Authentication principal,
				HttpServletRequest request, HttpServletResponse response) {
			// Nothing was kept.
		}

	}

}
