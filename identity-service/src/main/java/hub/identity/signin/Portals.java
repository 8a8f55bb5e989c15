package hub.identity.signin;

import java.util.List;
import java.util.Optional;

/**
 * What the pages need to know about the programs that send people to them.
 */
public interface Portals {

	Optional<Portal> findPortal(String clientId);

	/** A program by the name that people know it by. */
	record Portal(String name, List<String> redirectUris) {

		public Portal {
			redirectUris = List.copyOf(redirectUris);
		}

	}

}
