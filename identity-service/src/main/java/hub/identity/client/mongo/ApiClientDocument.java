package hub.identity.client.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.identity.client.ApiClient;
import hub.identity.client.ClientAuthentication;
import hub.identity.client.ClientSecret;
import hub.identity.client.GrantType;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An API client in the store. Purpose: to know which program calls. Retention: while the
 * client exists; afterwards the entry without secrets, for the audit trail. No personal
 * data.
 *
 * @param deleted always present, to filter by
 */
public record ApiClientDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt,
		UUID organisationId, String name, List<String> scopes, List<String> grantTypes, String authentication,
		List<String> redirectUris, List<SecretPart> secrets, @Nullable String keySet, boolean deleted,
		@Nullable Instant deletedAt) {

	static final String ID = "_id";

	static final String ORGANISATION = "organisationId";

	static final String CREATED_AT = "createdAt";

	static final String NAME = "name";

	static final String DELETED = "deleted";

	static ApiClientDocument of(ApiClient client) {
		return new ApiClientDocument(client.id(), client.version(), client.createdAt(), client.updatedAt(),
				client.organisationId(), client.name(), client.scopes().stream().sorted().toList(),
				client.grantTypes().stream().map(Enum::name).sorted().toList(), client.authentication().name(),
				client.redirectUris(), client.secrets().stream().map(SecretPart::of).toList(), client.keySet(),
				client.deletedAt() != null, client.deletedAt());
	}

	ApiClient toDomain() {
		return new ApiClient(this.id, this.version, this.createdAt, this.updatedAt, this.organisationId, this.name,
				this.scopes.stream().collect(Collectors.toUnmodifiableSet()),
				this.grantTypes.stream().map(GrantType::valueOf).collect(Collectors.toUnmodifiableSet()),
				ClientAuthentication.valueOf(this.authentication), this.redirectUris,
				this.secrets.stream().map(SecretPart::toDomain).toList(), this.keySet, this.deletedAt);
	}

	/** A secret in the store. */
	public record SecretPart(UUID id, String hash, Instant createdAt, @Nullable Instant expiresAt) {

		static SecretPart of(ClientSecret secret) {
			return new SecretPart(secret.id(), secret.hash(), secret.createdAt(), secret.expiresAt());
		}

		ClientSecret toDomain() {
			return new ClientSecret(this.id, this.hash, this.createdAt, this.expiresAt);
		}

	}

}
