package hub.identity.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import hub.identity.person.Person;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordSignInTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private final Person ada = Person.arriving(UUID.randomUUID(), NOW, Person.DEMO_ISSUER, "ada",
			new Person.Description("Ada", null, null));

	private final Counter attempts = new Counter();

	@Test
	void signsInWhoKnowsThePassword() {
		SignedInPerson person = signIn(true).signIn("ada", "right", "192.0.2.1");

		assertThat(person.personId()).isEqualTo(this.ada.id());
		assertThat(person.authenticatedAt()).isEqualTo(NOW);
		assertThat(this.attempts.log).containsExactly("success");
	}

	@Test
	void countsAFailureOnce() {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> signIn(true).signIn("ada", "wrong", "192.0.2.1"));

		assertThat(this.attempts.log).containsExactly("failure");
	}

	@Test
	void doesNotLookAtThePasswordOnceThereWereTooManyFailures() {
		this.attempts.open = false;

		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> signIn(true).signIn("ada", "right", "192.0.2.1"));
		assertThat(this.attempts.log).isEmpty();
	}

	@Test
	void refusesEverythingWhereThereAreNoAccounts() {
		assertThatExceptionOfType(DisabledException.class)
			.isThrownBy(() -> signIn(false).signIn("ada", "right", "192.0.2.1"));
		assertThat(this.attempts.log).isEmpty();
	}

	@Test
	void doesNotWorkOnEndlessInput() {
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> signIn(true).signIn("ada", "x".repeat(201), "192.0.2.1"));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> signIn(true).signIn("x".repeat(201), "right", "192.0.2.1"));
	}

	private PasswordSignIn signIn(boolean open) {
		return new PasswordSignIn(new Accounts(open), this.attempts, () -> NOW);
	}

	/** One account, {@code ada}, with the password {@code right}. */
	private final class Accounts implements LocalAccounts {

		private final boolean open;

		Accounts(boolean open) {
			this.open = open;
		}

		@Override
		public boolean isOpen() {
			return this.open;
		}

		@Override
		public Optional<Person> authenticate(String account, String password) {
			return (account.equals("ada") && password.equals("right")) ? Optional.of(PasswordSignInTests.this.ada)
					: Optional.empty();
		}

	}

	/** Remembers what it is told. */
	private static final class Counter implements Attempts {

		private final List<String> log = new ArrayList<>();

		private boolean open = true;

		@Override
		public boolean mayTry(String account, String address) {
			return this.open;
		}

		@Override
		public void recordFailure(String account, String address) {
			this.log.add("failure");
		}

		@Override
		public void recordSuccess(String account, String address) {
			this.log.add("success");
		}

	}

}
