package hub.identity.demo;

import java.util.Optional;

import hub.identity.person.Person;
import hub.identity.signin.LocalAccounts;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demo nobody signs in with a password of the hub's own. */
@Component
@Profile("!demo")
class NoLocalAccounts implements LocalAccounts {

	@Override
	public boolean isOpen() {
		return false;
	}

	@Override
	public Optional<Person> authenticate(String account, String password) {
		return Optional.empty();
	}

}
