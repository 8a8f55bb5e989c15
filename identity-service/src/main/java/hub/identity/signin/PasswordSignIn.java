package hub.identity.signin;

import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Service;

/**
 * Checks the password of a local account. Without the demo profile there are none, and
 * every attempt is refused before it is looked at.
 */
@Service
public class PasswordSignIn {

	private static final int MAX_LENGTH = 200;

	private final LocalAccounts accounts;

	private final Attempts attempts;

	private final InstantSource realTime;

	PasswordSignIn(LocalAccounts accounts, Attempts attempts, @Qualifier("realTime") InstantSource realTime) {
		this.accounts = accounts;
		this.attempts = attempts;
		this.realTime = realTime;
	}

	/**
	 * Signs somebody in.
	 * @param address where the attempt comes from
	 * @throws DisabledException when there are no local accounts
	 * @throws LockedException after too many failures
	 * @throws BadCredentialsException when account or password is wrong; it does not say
	 * which
	 */
	public SignedInPerson signIn(String account, String password, String address) {
		if (!this.accounts.isOpen()) {
			throw new DisabledException("There are no local accounts");
		}
		if (!this.attempts.mayTry(account, address)) {
			throw new LockedException("Too many failed attempts");
		}
		if (account.length() > MAX_LENGTH || password.length() > MAX_LENGTH) {
			throw new BadCredentialsException("Too long");
		}
		return this.accounts.authenticate(account, password).map((person) -> {
			this.attempts.recordSuccess(account, address);
			return new SignedInPerson(person.id(), this.realTime.instant());
		}).orElseThrow(() -> {
			this.attempts.recordFailure(account, address);
			return new BadCredentialsException("Wrong account or password");
		});
	}

}
