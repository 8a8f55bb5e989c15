package hub.identity.signin.web;

import hub.identity.signin.PasswordSignIn;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Takes the sign-in form to the check. Not a bean: Spring would ask it a second time
 * after a failure.
 */
final class PasswordProvider implements AuthenticationProvider {

	private final PasswordSignIn passwords;

	PasswordProvider(PasswordSignIn passwords) {
		this.passwords = passwords;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		return this.passwords.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()),
				String.valueOf(attempt.getDetails()));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
