package hub.identity.organisation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.problem.FieldError;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.Violations;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.web.Expected;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Entering an organisation, keeping its profile right, and verifying it.
 */
@Service
public class Registering {

	private final Organisations organisations;

	private final Operations operations;

	private final Changes changes;

	private final InstantSource clock;

	Registering(Organisations organisations, Operations operations, Changes changes, InstantSource clock) {
		this.organisations = organisations;
		this.operations = operations;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * Enters an organisation with the caller as its administrator; a program cannot be
	 * one.
	 */
	public Organisation register(Caller caller, Profile profile) {
		if (caller.kind() != Caller.Kind.USER) {
			throw new ForbiddenException("person-required", Map.of());
		}
		UUID id = this.operations.current().id();
		return this.organisations.add(
				Organisation.register(id, profile, UUID.fromString(caller.subject()), this.clock.instant()),
				this.changes.of("identity.organisation.created", "organisation.create", target(id)));
	}

	/** Changes the profile, by an administrator. */
	public Organisation describe(Caller caller, UUID id, Expected expected, UnaryOperator<Profile> next,
			List<String> changed) {
		Viewer viewer = Viewer.of(caller);
		return this.organisations.update(viewer, id, expected,
				this.changes.of("identity.organisation.updated", "organisation.update", target(id),
						changed.toArray(String[]::new)),
				(organisation) -> viewer.requireAdminOf(organisation)
					.describedBy(next.apply(organisation.profile()), this.clock.instant()));
	}

	/** Records what the comparison with the public register gave, by an operator. */
	public Organisation verify(Caller caller, UUID id, Expected expected, Verification outcome,
			@Nullable String reason) {
		Violations violations = new Violations();
		if (outcome == Verification.REFUSED && reason == null) {
			violations.add(FieldError.member("/reason", "REQUIRED"));
		}
		violations.throwIfAny();
		return this.organisations.update(Viewer.of(caller), id, expected,
				this.changes.of("identity.organisation.verified", "organisation.verify", target(id), "verification"),
				(organisation) -> {
					if (!caller.holdsAnywhere(Role.OPERATOR)) {
						throw new ForbiddenException("operator-required", Map.of("requiredRole", Role.OPERATOR.name()));
					}
					return organisation.verified(outcome, reason, this.clock.instant());
				});
	}

	static Target target(UUID id) {
		return new Target("Organisation", id, id, null);
	}

}
