package hub.identity.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import hub.identity.access.Scopes;
import hub.identity.client.ApiClients.Administered;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Viewer;
import hub.identity.secret.Secrets;
import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.FieldError;
import hub.platform.problem.InvalidStateException;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ValidationException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.web.Expected;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Registering API clients, renewing their secrets and ending them, by the administrators
 * of the organisation that answers for them or by an operator.
 */
@Service
public class ManagingClients {

	private final ApiClients clients;

	private final Organisations organisations;

	private final Secrets secrets;

	private final Operations operations;

	private final Changes changes;

	private final InstantSource clock;

	ManagingClients(ApiClients clients, Organisations organisations, Secrets secrets, Operations operations,
			Changes changes, InstantSource clock) {
		this.clients = clients;
		this.organisations = organisations;
		this.secrets = secrets;
		this.operations = operations;
		this.changes = changes;
		this.clock = clock;
	}

	/** A client together with its secret, which nobody sees a second time. */
	public record Registered(ApiClient client, @Nullable String secret) {
	}

	/** A new secret, its value and when the earlier ones end. */
	public record Renewed(ClientSecret secret, String value, Optional<Instant> othersEndAt) {
	}

	public Registered register(Caller caller, ClientWish wish) {
		Organisation owner = owner(caller, wish.organisationId());
		ClientRules.check(wish, Scopes.of(rolesOf(caller, owner)));
		UUID id = this.operations.current().id();
		String secret = (wish.authentication() == ClientAuthentication.CLIENT_SECRET)
				? this.secrets.derive("client", id) : null;
		ApiClient client = this.clients.add(
				ApiClient.register(id, wish, (secret != null) ? Secrets.hash(secret) : null, this.clock.instant()),
				change("created", "create", id, owner.id()));
		return new Registered(client, secret);
	}

	public Page<ApiClient> list(Caller caller, @Nullable UUID organisationId, PageQuery page) {
		return this.clients.listClients(administered(caller), organisationId, page);
	}

	public ApiClient get(Caller caller, UUID id) {
		return this.clients.getClient(administered(caller), id);
	}

	public Renewed renewSecret(Caller caller, UUID id, Expected expected, Duration othersStayValid) {
		UUID secretId = this.operations.current().id();
		String value = this.secrets.derive("client", secretId);
		Administered administered = administered(caller);
		Instant now = this.clock.instant();
		Instant othersEndAt = now.plus(othersStayValid);
		ApiClient before = this.clients.getClient(administered, id);
		ApiClient renewed = this.clients.update(administered, id, expected,
				change("renewed", "renew", id, before.organisationId()), (client) -> {
					if (client.authentication() != ClientAuthentication.CLIENT_SECRET) {
						throw new InvalidStateException("client-has-no-secret", client.authentication().name(),
								List.of("delete"));
					}
					return client.withSecret(new ClientSecret(secretId, Secrets.hash(value), now, null), othersEndAt,
							now);
				});
		ClientSecret secret = renewed.secrets()
			.stream()
			.filter((one) -> one.id().equals(secretId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		return new Renewed(secret, value, renewed.othersEndAt(secretId, now));
	}

	public void delete(Caller caller, UUID id, Expected expected) {
		Administered administered = administered(caller);
		ApiClient client = this.clients.getClient(administered, id);
		this.clients.update(administered, id, expected, change("deleted", "delete", id, client.organisationId()),
				(current) -> current.deleted(this.clock.instant()));
	}

	/**
	 * The organisation that is to own a client; one that is not visible is as wrong as
	 * one that does not exist.
	 */
	private Organisation owner(Caller caller, UUID organisationId) {
		Organisation owner;
		Viewer viewer = Viewer.of(caller);
		try {
			owner = this.organisations.getOrganisation(viewer, organisationId);
		}
		catch (NotFoundException ex) {
			throw new ValidationException(List.of(FieldError.member("/organisationId", "NOT_FOUND", Map.of())));
		}
		return caller.holdsAnywhere(Role.OPERATOR) ? owner : viewer.requireAdminOf(owner);
	}

	private static Set<Role> rolesOf(Caller caller, Organisation owner) {
		return Stream
			.concat(Viewer.of(caller).rolesIn(owner).stream(),
					caller.factories().values().stream().flatMap(Set::stream))
			.collect(Collectors.toUnmodifiableSet());
	}

	private Administered administered(Caller caller) {
		if (caller.holdsAnywhere(Role.OPERATOR)) {
			return Administered.all();
		}
		if (caller.kind() != Caller.Kind.USER) {
			return new Administered(false, Set.of());
		}
		UUID person = UUID.fromString(caller.subject());
		return Administered.by(person, this.organisations.organisationsOf(person));
	}

	private Change change(String past, String verb, UUID id, UUID organisationId) {
		return this.changes.of("identity.apiclient." + past, "api-client." + verb,
				new Target("ApiClient", id, organisationId, null));
	}

}
