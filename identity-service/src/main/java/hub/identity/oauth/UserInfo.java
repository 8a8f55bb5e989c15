package hub.identity.oauth;

import java.util.UUID;
import java.util.function.Function;

import hub.identity.person.People;
import hub.identity.person.Person;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/**
 * What a program that signs a person in learns about them.
 */
@Component
class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

	private final People people;

	UserInfo(People people) {
		this.people = people;
	}

	@Override
	public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
		UUID id = UUID.fromString(context.getAuthorization().getPrincipalName());
		Person person = this.people.findPerson(id)
			.orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
		OidcUserInfo.Builder info = OidcUserInfo.builder().subject(id.toString()).name(person.displayName());
		if (person.email() != null) {
			info.email(person.email());
		}
		if (person.language() != null) {
			info.locale(person.language());
		}
		return info.build();
	}

}
