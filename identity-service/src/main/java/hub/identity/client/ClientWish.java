package hub.identity.client;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for when they register an API client.
 *
 * @param keySet public keys as JWK set
 */
public record ClientWish(UUID organisationId, String name, Set<String> scopes, Set<GrantType> grantTypes,
		ClientAuthentication authentication, List<String> redirectUris, @Nullable String keySet) {

	public ClientWish {
		scopes = Set.copyOf(scopes);
		grantTypes = Set.copyOf(grantTypes);
		redirectUris = List.copyOf(redirectUris);
	}

}
