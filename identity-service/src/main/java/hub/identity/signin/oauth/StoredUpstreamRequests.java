package hub.identity.signin.oauth;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import hub.identity.secret.Secrets;
import hub.identity.signin.UpstreamRequests;
import hub.identity.signin.UpstreamRequests.Pending;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Keeps sign-ins under way in the store and ties each to the browser that began it, by a
 * cookie.
 */
final class StoredUpstreamRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/** Request attribute with where to go after the sign-in. */
	static final String TARGET = "hub.upstream.target";

	private static final String COOKIE = "hub_upstream";

	private final UpstreamRequests requests;

	private final UpstreamSettings settings;

	private final boolean secure;

	private final InstantSource realTime;

	StoredUpstreamRequests(UpstreamRequests requests, UpstreamSettings settings, boolean secure,
			InstantSource realTime) {
		this.requests = requests;
		this.settings = settings;
		this.secure = secure;
		this.realTime = realTime;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request,
			HttpServletResponse response) {
		if (asked == null || asked.getState() == null || asked.getRedirectUri() == null) {
			return;
		}
		String browser = Secrets.random();
		this.requests.add(new Pending(asked.getState(), Secrets.hash(browser), request.getParameter("continue"),
				asked.getAuthorizationUri(), asked.getAuthorizationRequestUri(), asked.getRedirectUri(),
				text(asked.getAdditionalParameters()), text(asked.getAttributes()),
				this.realTime.instant().plus(UpstreamRequests.LIFETIME)));
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, browser)
					.path("/login")
					.httpOnly(true)
					.secure(this.secure)
					.sameSite("Lax")
					.maxAge(UpstreamRequests.LIFETIME)
					.build()
					.toString());
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		String state = request.getParameter(OAuth2ParameterNames.STATE);
		String browser = browser(request);
		if (state == null || browser == null) {
			return null;
		}
		Optional<Pending> pending = this.requests.take(state)
			.filter((known) -> Secrets.isSame(known.browserHash(), Secrets.hash(browser)));
		pending.ifPresent((known) -> request.setAttribute(TARGET, known.target()));
		return pending.map(this::toSpring).orElse(null);
	}

	private OAuth2AuthorizationRequest toSpring(Pending pending) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(pending.authorizationUri())
			.authorizationRequestUri(pending.authorizationRequestUri())
			.clientId(String.valueOf(this.settings.clientId()))
			.redirectUri(pending.redirectUri())
			.scopes(Set.copyOf(this.settings.scopes()))
			.state(pending.state())
			.additionalParameters(Map.<String, Object>copyOf(pending.parameters()))
			.attributes((attributes) -> attributes.putAll(pending.attributes()))
			.build();
	}

	private static Map<String, String> text(Map<String, Object> values) {
		return values.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() instanceof String)
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> (String) entry.getValue()));
	}

	private static @Nullable String browser(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? null
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(COOKIE))
					.map(Cookie::getValue)
					.findFirst()
					.orElse(null);
	}

}
