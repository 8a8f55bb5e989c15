package hub.identity.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A program or portal of a third party that calls the hub. Its id is its
 * {@code client_id}.
 *
 * @param organisationId who answers for it; that alone gives it no access to the
 * organisation
 * @param keySet public keys as JWK set, for {@link ClientAuthentication#PRIVATE_KEY_JWT}
 * @param deletedAt when it ended; it then exists for the audit trail only
 */
public record ApiClient(UUID id, long version, Instant createdAt, Instant updatedAt, UUID organisationId, String name,
		Set<String> scopes, Set<GrantType> grantTypes, ClientAuthentication authentication, List<String> redirectUris,
		List<ClientSecret> secrets, @Nullable String keySet, @Nullable Instant deletedAt) {

	private static final int MAX_SECRETS = 10;

	public ApiClient {
		scopes = Set.copyOf(scopes);
		grantTypes = Set.copyOf(grantTypes);
		redirectUris = List.copyOf(redirectUris);
		secrets = List.copyOf(secrets);
	}

	static ApiClient register(UUID id, ClientWish wish, @Nullable String secretHash, Instant now) {
		List<ClientSecret> secrets = (secretHash != null) ? List.of(new ClientSecret(id, secretHash, now, null))
				: List.of();
		return new ApiClient(id, 1, now, now, wish.organisationId(), wish.name(), wish.scopes(), wish.grantTypes(),
				wish.authentication(), wish.redirectUris(), secrets, wish.keySet(), null);
	}

	public List<ClientSecret> validSecrets(Instant now) {
		return this.secrets.stream().filter((secret) -> secret.isValid(now)).toList();
	}

	/**
	 * When the last of the secrets other than this one ends; empty when there is no
	 * other.
	 */
	Optional<Instant> othersEndAt(UUID secretId, Instant now) {
		return validSecrets(now).stream()
			.filter((secret) -> !secret.id().equals(secretId))
			.flatMap((secret) -> Optional.ofNullable(secret.expiresAt()).stream())
			.max(Instant::compareTo);
	}

	/**
	 * The client with a new secret; the earlier ones end at the latest when told. A
	 * secret that is there already stays as it is.
	 */
	ApiClient withSecret(ClientSecret secret, Instant othersEndAt, Instant now) {
		boolean there = this.secrets.stream().anyMatch((one) -> one.id().equals(secret.id()));
		List<ClientSecret> next = new ArrayList<>(
				validSecrets(now).stream().map((old) -> there ? old : old.endingBy(othersEndAt)).toList());
		if (!there) {
			next.add(secret);
		}
		List<ClientSecret> kept = next.subList(Math.max(0, next.size() - MAX_SECRETS), next.size());
		return new ApiClient(this.id, this.version + 1, this.createdAt, now, this.organisationId, this.name,
				this.scopes, this.grantTypes, this.authentication, this.redirectUris, kept, this.keySet, null);
	}

	ApiClient deleted(Instant now) {
		return new ApiClient(this.id, this.version + 1, this.createdAt, now, this.organisationId, this.name,
				this.scopes, this.grantTypes, this.authentication, this.redirectUris, List.of(), null, now);
	}

}
