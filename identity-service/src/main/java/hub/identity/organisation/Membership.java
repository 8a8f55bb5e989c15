package hub.identity.organisation;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.web.Expected;

import org.springframework.stereotype.Service;

/**
 * Who belongs to an organisation and with which roles, effective with the next token.
 */
@Service
public class Membership {

	private final Organisations organisations;

	private final Changes changes;

	private final InstantSource clock;

	Membership(Organisations organisations, Changes changes, InstantSource clock) {
		this.organisations = organisations;
		this.changes = changes;
		this.clock = clock;
	}

	/** Gives a member other roles, by an administrator. */
	public Member changeRoles(Caller caller, UUID organisationId, UUID personId, Expected expected, Set<Role> roles) {
		Viewer viewer = Viewer.of(caller);
		return this.organisations.update(viewer, organisationId, Expected.any(),
				change("updated", "update", organisationId, personId), (organisation) -> {
					require(expected, organisation.getMember(personId).version());
					return viewer.requireAdminOf(organisation).withRoles(personId, roles, this.clock.instant());
				})
			.getMember(personId);
	}

	/** Removes a member, by an administrator or by the member. */
	public void remove(Caller caller, UUID organisationId, UUID personId, Expected expected) {
		Viewer viewer = Viewer.of(caller);
		this.organisations.update(viewer, organisationId, Expected.any(),
				change("removed", "remove", organisationId, personId), (organisation) -> {
					require(expected, organisation.getMember(personId).version());
					if (!personId.equals(viewer.personId())) {
						viewer.requireAdminOf(organisation);
					}
					return organisation.without(personId, this.clock.instant());
				});
	}

	static void require(Expected expected, long version) {
		if (!expected.accepts(version)) {
			throw new RefusedException(ProblemType.PRECONDITION_FAILED);
		}
	}

	private Change change(String past, String verb, UUID organisationId, UUID personId) {
		return this.changes.of("identity.member." + past, "member." + verb,
				new Target("Member", personId, organisationId, null), "roles");
	}

}
