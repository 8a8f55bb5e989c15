package hub.identity.client.web;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;

import hub.identity.api.ApiClientCreationDto;
import hub.identity.api.ApiClientDto;
import hub.identity.api.ApiClientPageDto;
import hub.identity.api.ApiClientsApi;
import hub.identity.api.ClientSecretCreationDto;
import hub.identity.api.NewClientSecretDto;
import hub.identity.api.PageDto;
import hub.identity.client.ApiClient;
import hub.identity.client.ManagingClients;
import hub.platform.caller.Callers;
import hub.platform.idempotency.SecretAnswer;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The operations on API clients. */
@RestController
class ApiClientController implements ApiClientsApi {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt", "name");

	private static final int DEFAULT_OVERLAP_HOURS = 24;

	private final ManagingClients clients;

	private final Callers callers;

	private final Paging paging;

	private final InstantSource clock;

	ApiClientController(ManagingClients clients, Callers callers, Paging paging, InstantSource clock) {
		this.clients = clients;
		this.callers = callers;
		this.paging = paging;
		this.clock = clock;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<ApiClientPageDto> listApiClients(Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields, @Nullable UUID organisationId) {
		Page<ApiClient> page = this.clients.list(this.callers.current(), organisationId,
				this.paging.query(limit, cursor, sort, SORTS));
		PageDto position = new PageDto(page.limit());
		position.setNext(page.next());
		position.setPrev(page.prev());
		return ResponseEntity.ok()
			.headers(this.paging.headers(page))
			.body(new ApiClientPageDto(page.map(this::toDto).items(), position));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	@SecretAnswer
	public ResponseEntity<ApiClientDto> createApiClient(ApiClientCreationDto body, @Nullable String idempotencyKey) {
		ManagingClients.Registered registered = this.clients.register(this.callers.current(),
				ApiClientMapper.toDomain(body));
		ApiClientDto dto = toDto(registered.client());
		dto.setSecret(registered.secret());
		return ResponseEntity.created(URI.create("/v1/api-clients/" + registered.client().id()))
			.eTag(ETags.of(registered.client().version()))
			.body(dto);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<ApiClientDto> getApiClient(UUID clientId, @Nullable String ifNoneMatch) {
		ApiClient client = this.clients.get(this.callers.current(), clientId);
		return ResponseEntity.ok().eTag(ETags.of(client.version())).body(toDto(client));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	public ResponseEntity<Void> deleteApiClient(UUID clientId, @Nullable String ifMatch) {
		this.clients.delete(this.callers.current(), clientId, Expected.required(ifMatch));
		return ResponseEntity.noContent().build();
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_org:manage')")
	@SecretAnswer
	public ResponseEntity<NewClientSecretDto> createClientSecret(UUID clientId, ClientSecretCreationDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Integer hours = body.getPreviousValidHours();
		ManagingClients.Renewed renewed = this.clients.renewSecret(this.callers.current(), clientId,
				Expected.optional(ifMatch), Duration.ofHours(Objects.requireNonNullElse(hours, DEFAULT_OVERLAP_HOURS)));
		NewClientSecretDto dto = new NewClientSecretDto(renewed.secret().id(), renewed.secret().createdAt(),
				renewed.value());
		renewed.othersEndAt().ifPresent(dto::setPreviousExpireAt);
		return ResponseEntity.created(URI.create("/v1/api-clients/" + clientId)).body(dto);
	}

	private ApiClientDto toDto(ApiClient client) {
		return ApiClientMapper.toDto(client, this.clock.instant());
	}

}
