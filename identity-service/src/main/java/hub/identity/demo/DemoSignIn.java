package hub.identity.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import hub.identity.organisation.Organisations;
import hub.identity.person.People;
import hub.identity.person.Person;
import hub.identity.secret.Secrets;
import hub.identity.signin.LocalAccounts;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Enters the demo people when the demo profile starts and lets them sign in with their
 * one password.
 */
@Component
@Profile("demo")
class DemoSignIn implements LocalAccounts, DemoAccounts, InitializingBean {

	private final People people;

	private final Organisations organisations;

	private final DemoPassword keptPassword;

	private final DemoSettings settings;

	private final InstantSource clock;

	private @Nullable String password;

	DemoSignIn(People people, Organisations organisations, DemoPassword keptPassword, DemoSettings settings,
			InstantSource clock) {
		this.people = people;
		this.organisations = organisations;
		this.keptPassword = keptPassword;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		Instant now = this.clock.instant();
		String configured = this.settings.password();
		this.password = (configured != null && !configured.isBlank()) ? configured : this.keptPassword.kept();
		this.people.addAll(DemoPeople.people(this.settings.crowd(), now));
		this.organisations.addAll(DemoPeople.organisations(this.settings.crowd(), now));
	}

	@Override
	public boolean isOpen() {
		return true;
	}

	@Override
	public Optional<Person> authenticate(String account, String password) {
		return Secrets.isSame(Secrets.hash(password), Secrets.hash(password()))
				? this.people.findPerson(Person.DEMO_ISSUER, account) : Optional.empty();
	}

	@Override
	public List<Account> accounts() {
		return DemoPeople.accounts()
			.stream()
			.map((account) -> new Account(account.name(), account.describes()))
			.toList();
	}

	@Override
	public String password() {
		if (this.password == null) {
			throw new IllegalStateException("The demo has not started yet");
		}
		return this.password;
	}

}
