package hub.identity.signin;

import java.util.Optional;

/**
 * The other OpenID provider that people may sign in with, if one is configured.
 */
public interface Upstream {

	/** The name of the provider for the sign-in page. */
	Optional<String> displayName();

}
