package hub.identity.organisation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.identity.secret.Secrets;
import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.problem.ForbiddenException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.web.Expected;

import org.springframework.stereotype.Service;

/**
 * Inviting people into an organisation and accepting an invitation. The invitation lives
 * in the organisation, so one write makes it used and its bearer a member: two bearers
 * cannot both win.
 */
@Service
public class Inviting {

	private final Organisations organisations;

	private final Secrets secrets;

	private final Operations operations;

	private final Changes changes;

	private final InstantSource clock;

	Inviting(Organisations organisations, Secrets secrets, Operations operations, Changes changes,
			InstantSource clock) {
		this.organisations = organisations;
		this.secrets = secrets;
		this.operations = operations;
		this.changes = changes;
		this.clock = clock;
	}

	/** An invitation together with its token, which nobody sees a second time. */
	public record Opened(Invitation invitation, String token) {
	}

	/** A membership that an invitation made. */
	public record Joined(Organisation organisation, Member member) {
	}

	public Opened invite(Caller caller, UUID organisationId, Expected expected, String email, Set<Role> roles) {
		Viewer viewer = Viewer.of(caller);
		UUID id = this.operations.current().id();
		String token = this.secrets.derive("invitation", id);
		Organisation organisation = this.organisations.update(viewer, organisationId, expected,
				change("created", "create", organisationId, id), (current) -> {
					Instant now = this.clock.instant();
					return viewer.requireAdminOf(current)
						.inviting(Invitation.to(id, email, roles, Secrets.hash(token), now), now);
				});
		return new Opened(organisation.getInvitation(id), token);
	}

	public void revoke(Caller caller, UUID organisationId, UUID invitationId, Expected expected) {
		Viewer viewer = Viewer.of(caller);
		this.organisations.update(viewer, organisationId, Expected.any(),
				change("revoked", "revoke", organisationId, invitationId), (organisation) -> {
					viewer.requireAdminOf(organisation);
					Membership.require(expected, organisation.getInvitation(invitationId).version());
					return organisation.withoutInvitation(invitationId, this.clock.instant());
				});
	}

	/** Makes the caller a member of the organisation that gave out the token. */
	public Joined accept(Caller caller, String token) {
		if (caller.kind() != Caller.Kind.USER) {
			throw new ForbiddenException("person-required", Map.of());
		}
		UUID person = UUID.fromString(caller.subject());
		String hash = Secrets.hash(token);
		Organisation inviting = this.organisations.getByInvitation(hash);
		UUID invitationId = inviting.getInvitation(hash).id();
		Organisation joined = this.organisations.update(Viewer.bearer(), inviting.id(), Expected.any(),
				change("accepted", "accept", inviting.id(), invitationId), (organisation) -> organisation
					.accepting(organisation.getInvitation(hash), person, this.clock.instant()));
		return new Joined(joined, joined.getMember(person));
	}

	private Change change(String past, String verb, UUID organisationId, UUID invitationId) {
		return this.changes.of("identity.invitation." + past, "invitation." + verb,
				new Target("Invitation", invitationId, organisationId, null));
	}

}
