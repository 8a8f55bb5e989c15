package hub.identity.client;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.identity.organisation.ClientGrant;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Viewer;
import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.problem.FieldError;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.problem.ValidationException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.web.Expected;

import org.springframework.stereotype.Service;

/**
 * Letting API clients act for an organisation, whoever owns them.
 */
@Service
public class GrantingAccess {

	private final Organisations organisations;

	private final ApiClients clients;

	private final Operations operations;

	private final Changes changes;

	private final InstantSource clock;

	GrantingAccess(Organisations organisations, ApiClients clients, Operations operations, Changes changes,
			InstantSource clock) {
		this.organisations = organisations;
		this.clients = clients;
		this.operations = operations;
		this.changes = changes;
		this.clock = clock;
	}

	public ClientGrant grant(Caller caller, UUID organisationId, Expected expected, UUID clientId, Set<Role> roles) {
		Viewer viewer = Viewer.of(caller);
		viewer.requireAdminOf(this.organisations.getOrganisation(viewer, organisationId));
		ApiClient client = this.clients.findClient(clientId)
			.orElseThrow(() -> new ValidationException(List.of(FieldError.member("/clientId", "NOT_FOUND", Map.of()))));
		UUID id = this.operations.current().id();
		Instant now = this.clock.instant();
		return this.organisations
			.update(viewer, organisationId, expected, change("created", "create", organisationId, id),
					(organisation) -> viewer.requireAdminOf(organisation)
						.granting(ClientGrant.of(id, clientId, client.name(), roles, now), now))
			.getClientGrant(id);
	}

	public void revoke(Caller caller, UUID organisationId, UUID grantId, Expected expected) {
		Viewer viewer = Viewer.of(caller);
		this.organisations.update(viewer, organisationId, Expected.any(),
				change("revoked", "revoke", organisationId, grantId), (organisation) -> {
					long version = organisation.getClientGrant(grantId).version();
					viewer.requireAdminOf(organisation);
					if (!expected.accepts(version)) {
						throw new RefusedException(ProblemType.PRECONDITION_FAILED);
					}
					return organisation.withoutGrant(grantId, this.clock.instant());
				});
	}

	private Change change(String past, String verb, UUID organisationId, UUID grantId) {
		return this.changes.of("identity.clientgrant." + past, "client-grant." + verb,
				new Target("ClientGrant", grantId, organisationId, null));
	}

}
