package hub.identity.signin;

import java.time.Duration;
import java.util.Optional;

/**
 * The browser sessions of signed-in people, shared by all instances. The browser holds a
 * random token, we hold its hash.
 */
public interface Sessions {

	/** A working day; afterwards the person signs in again. */
	Duration LIFETIME = Duration.ofHours(8);

	/**
	 * Opens a session.
	 * @return the token for the browser
	 */
	String open(SignedInPerson person);

	Optional<SignedInPerson> findSession(String token);

	void close(String token);

}
