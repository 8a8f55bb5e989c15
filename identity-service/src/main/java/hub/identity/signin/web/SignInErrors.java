package hub.identity.signin.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells what is wrong with an authorization request: to the program, if it is known where
 * it waits for an answer; otherwise to the person in front of the browser.
 */
@Component
class SignInErrors implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		String code = (failure instanceof OAuth2AuthenticationException known) ? known.getError().getErrorCode()
				: "server_error";
		if (failure instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused) {
			OAuth2AuthorizationCodeRequestAuthenticationToken asked = refused
				.getAuthorizationCodeRequestAuthentication();
			if (asked != null && asked.getRedirectUri() != null && !asked.getRedirectUri().isBlank()) {
				response.sendRedirect(
						answer(asked.getRedirectUri(), asked.getState(), code, refused.getError().getDescription()));
				return;
			}
		}
		if (request.getRequestURI().startsWith("/oauth2/device_verification")) {
			response.sendRedirect("/device?error=" + ("access_denied".equals(code) ? "denied" : "code"));
			return;
		}
		Page.of("error", request).with("reason", code).send(response, 400);
	}

	private static String answer(String redirectUri, @Nullable String state, String code,
			@Nullable String description) {
		UriComponentsBuilder answer = UriComponentsBuilder.fromUriString(redirectUri).queryParam("error", "{error}");
		Map<String, Object> values = new HashMap<>();
		values.put("error", code);
		if (description != null) {
			answer.queryParam("error_description", "{description}");
			values.put("description", description);
		}
		if (state != null) {
			answer.queryParam("state", "{state}");
			values.put("state", state);
		}
		return answer.encode().buildAndExpand(values).toUriString();
	}

}
