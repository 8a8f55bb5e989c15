package hub.identity.client.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import hub.identity.api.ApiClientCreationDto;
import hub.identity.api.ApiClientDto;
import hub.identity.api.ClientAuthenticationDto;
import hub.identity.api.ClientSecretDto;
import hub.identity.api.GrantTypeDto;
import hub.identity.client.ApiClient;
import hub.identity.client.ClientAuthentication;
import hub.identity.client.ClientSecret;
import hub.identity.client.ClientWish;
import hub.identity.client.GrantType;
import org.jspecify.annotations.Nullable;

/** API clients between the wire and the domain. */
final class ApiClientMapper {

	private ApiClientMapper() {
	}

	static ClientWish toDomain(ApiClientCreationDto body) {
		String keySet = PublicKeys.read(body.getJwks(), body.getPublicKey());
		return new ClientWish(body.getOrganisationId(), body.getName(), Set.copyOf(body.getScopes()),
				grantTypes(body.getGrantTypes()), authentication(body.getAuthentication(), keySet),
				(body.getRedirectUris() != null) ? body.getRedirectUris() : List.of(), keySet);
	}

	static ApiClientDto toDto(ApiClient client, Instant now) {
		boolean hasSecrets = client.authentication() == ClientAuthentication.CLIENT_SECRET;
		return new ApiClientDto(client.id(), client.version(), client.createdAt(), client.updatedAt(),
				hasSecrets ? List.of("delete", "secrets") : List.of("delete"), client.id().toString(),
				client.organisationId(), client.name(), client.scopes().stream().sorted().toList(),
				client.grantTypes().stream().sorted().map(ApiClientMapper::toDto).toList(),
				toDto(client.authentication()), client.redirectUris(),
				client.validSecrets(now).stream().map(ApiClientMapper::toDto).toList());
	}

	private static Set<GrantType> grantTypes(@Nullable List<GrantTypeDto> types) {
		return (types == null || types.isEmpty()) ? Set.of(GrantType.CLIENT_CREDENTIALS)
				: types.stream().map(ApiClientMapper::toDomain).collect(Collectors.toUnmodifiableSet());
	}

	private static ClientAuthentication authentication(@Nullable ClientAuthenticationDto authentication,
			@Nullable String keySet) {
		if (authentication == null) {
			return (keySet != null) ? ClientAuthentication.PRIVATE_KEY_JWT : ClientAuthentication.CLIENT_SECRET;
		}
		return switch (authentication) {
			case CLIENT_SECRET -> ClientAuthentication.CLIENT_SECRET;
			case PRIVATE_KEY_JWT -> ClientAuthentication.PRIVATE_KEY_JWT;
			case NONE -> ClientAuthentication.NONE;
		};
	}

	private static GrantType toDomain(GrantTypeDto type) {
		return switch (type) {
			case CLIENT_CREDENTIALS -> GrantType.CLIENT_CREDENTIALS;
			case AUTHORIZATION_CODE -> GrantType.AUTHORIZATION_CODE;
			case REFRESH_TOKEN -> GrantType.REFRESH_TOKEN;
			case DEVICE_CODE -> GrantType.DEVICE_CODE;
		};
	}

	private static GrantTypeDto toDto(GrantType type) {
		return switch (type) {
			case CLIENT_CREDENTIALS -> GrantTypeDto.CLIENT_CREDENTIALS;
			case AUTHORIZATION_CODE -> GrantTypeDto.AUTHORIZATION_CODE;
			case REFRESH_TOKEN -> GrantTypeDto.REFRESH_TOKEN;
			case DEVICE_CODE -> GrantTypeDto.DEVICE_CODE;
		};
	}

	private static ClientAuthenticationDto toDto(ClientAuthentication authentication) {
		return switch (authentication) {
			case CLIENT_SECRET -> ClientAuthenticationDto.CLIENT_SECRET;
			case PRIVATE_KEY_JWT -> ClientAuthenticationDto.PRIVATE_KEY_JWT;
			case NONE -> ClientAuthenticationDto.NONE;
		};
	}

	private static ClientSecretDto toDto(ClientSecret secret) {
		ClientSecretDto dto = new ClientSecretDto(secret.id(), secret.createdAt());
		dto.setExpiresAt(secret.expiresAt());
		return dto;
	}

}
