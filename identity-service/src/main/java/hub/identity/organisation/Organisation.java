package hub.identity.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import hub.platform.caller.Role;
import hub.platform.problem.DuplicateException;
import hub.platform.problem.InvalidStateException;
import hub.platform.problem.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with everything that must change together: who belongs to it, who is
 * invited, which API clients may act for it. There is always an administrator.
 *
 * @param verificationReason why verification was refused
 */
public record Organisation(UUID id, long version, Instant createdAt, Instant updatedAt, Profile profile,
		Verification verification, @Nullable String verificationReason, List<Member> members,
		List<Invitation> invitations, List<ClientGrant> clientGrants) {

	/** Beyond this an organisation would not fit into one document. */
	static final int MAX_MEMBERS = 2000;

	static final int MAX_INVITATIONS = 200;

	static final int MAX_GRANTS = 100;

	public Organisation {
		members = List.copyOf(members);
		invitations = List.copyOf(invitations);
		clientGrants = List.copyOf(clientGrants);
	}

	public static Organisation register(UUID id, Profile profile, UUID founder, Instant now) {
		return new Organisation(id, 1, now, now, profile, Verification.PENDING, null,
				List.of(Member.joining(founder, Set.of(Role.MEMBER, Role.ORG_ADMIN), now)), List.of(), List.of());
	}

	public Optional<Member> findMember(UUID personId) {
		return this.members.stream().filter((member) -> member.personId().equals(personId)).findFirst();
	}

	public Member getMember(UUID personId) {
		return findMember(personId).orElseThrow(NotFoundException::new);
	}

	public Invitation getInvitation(UUID invitationId) {
		return one(this.invitations, (invitation) -> invitation.id().equals(invitationId));
	}

	public Invitation getInvitation(String tokenHash) {
		return one(this.invitations, (invitation) -> invitation.tokenHash().equals(tokenHash));
	}

	public ClientGrant getClientGrant(UUID grantId) {
		return one(this.clientGrants, (grant) -> grant.id().equals(grantId));
	}

	/**
	 * The organisation with another profile; what was verified must be verified again.
	 */
	Organisation describedBy(Profile next, Instant now) {
		boolean same = this.profile.isSameInRegister(next);
		return next(now, next, same ? this.verification : Verification.PENDING, same ? this.verificationReason : null,
				this.members, this.invitations, this.clientGrants);
	}

	Organisation verified(Verification outcome, @Nullable String reason, Instant now) {
		return next(now, this.profile, outcome, reason, this.members, this.invitations, this.clientGrants);
	}

	Organisation withRoles(UUID personId, Set<Role> roles, Instant now) {
		Member member = getMember(personId);
		if (member.isAdmin() && !roles.contains(Role.ORG_ADMIN)) {
			requireAnotherAdmin(personId);
		}
		return withMembers(replaced(this.members, member, member.withRoles(roles, now)), now);
	}

	Organisation without(UUID personId, Instant now) {
		Member member = getMember(personId);
		if (member.isAdmin()) {
			requireAnotherAdmin(personId);
		}
		return withMembers(removed(this.members, member), now);
	}

	/**
	 * The organisation with one more invitation; one that is there already stays as it
	 * is.
	 */
	Organisation inviting(Invitation invitation, Instant now) {
		List<Invitation> next = new ArrayList<>(this.invitations);
		if (next.stream().anyMatch((one) -> one.id().equals(invitation.id()))) {
			return withInvitations(next, now);
		}
		while (next.size() >= MAX_INVITATIONS) {
			Invitation settled = next.stream()
				.filter((old) -> old.status(now) != InvitationStatus.PENDING)
				.findFirst()
				.orElseThrow(() -> new TooManyException("too-many-invitations", MAX_INVITATIONS));
			next.remove(settled);
		}
		next.add(invitation);
		return withInvitations(next, now);
	}

	Organisation withoutInvitation(UUID invitationId, Instant now) {
		Invitation invitation = getInvitation(invitationId);
		requirePending(invitation, now);
		return withInvitations(removed(this.invitations, invitation), now);
	}

	Organisation accepting(Invitation invitation, UUID personId, Instant now) {
		requirePending(invitation, now);
		if (findMember(personId).isPresent()) {
			throw new DuplicateException("already-member", Map.of("organisationId", this.id));
		}
		if (this.members.size() >= MAX_MEMBERS) {
			throw new TooManyException("too-many-members", MAX_MEMBERS);
		}
		Organisation joined = withMembers(added(this.members, Member.joining(personId, invitation.roles(), now)), now);
		return new Organisation(this.id, joined.version, this.createdAt, now, this.profile, this.verification,
				this.verificationReason, joined.members,
				replaced(this.invitations, invitation, invitation.acceptedBy(personId, now)), this.clientGrants);
	}

	/** The organisation with one more grant; a client has at most one. */
	public Organisation granting(ClientGrant grant, Instant now) {
		if (this.clientGrants.stream().anyMatch((old) -> old.clientId().equals(grant.clientId()))) {
			throw new DuplicateException("client-granted-already", Map.of("clientId", grant.clientId()));
		}
		if (this.clientGrants.size() >= MAX_GRANTS) {
			throw new TooManyException("too-many-client-grants", MAX_GRANTS);
		}
		return withGrants(added(this.clientGrants, grant), now);
	}

	public Organisation withoutGrant(UUID grantId, Instant now) {
		return withGrants(removed(this.clientGrants, getClientGrant(grantId)), now);
	}

	private void requireAnotherAdmin(UUID personId) {
		if (this.members.stream().noneMatch((member) -> member.isAdmin() && !member.personId().equals(personId))) {
			throw new InvalidStateException("last-admin", "LAST_ORG_ADMIN", List.of());
		}
	}

	private static void requirePending(Invitation invitation, Instant now) {
		InvitationStatus status = invitation.status(now);
		if (status != InvitationStatus.PENDING) {
			throw new InvalidStateException("invitation-not-pending", status.name(), List.of());
		}
	}

	private Organisation withMembers(List<Member> next, Instant now) {
		return next(now, this.profile, this.verification, this.verificationReason, next, this.invitations,
				this.clientGrants);
	}

	private Organisation withInvitations(List<Invitation> next, Instant now) {
		return next(now, this.profile, this.verification, this.verificationReason, this.members, next,
				this.clientGrants);
	}

	private Organisation withGrants(List<ClientGrant> next, Instant now) {
		return next(now, this.profile, this.verification, this.verificationReason, this.members, this.invitations,
				next);
	}

	private Organisation next(Instant now, Profile profile, Verification verification, @Nullable String reason,
			List<Member> members, List<Invitation> invitations, List<ClientGrant> grants) {
		return new Organisation(this.id, this.version + 1, this.createdAt, now, profile, verification, reason, members,
				invitations, grants);
	}

	private static <T> T one(List<T> all, Predicate<T> wanted) {
		return all.stream().filter(wanted).findFirst().orElseThrow(NotFoundException::new);
	}

	private static <T> List<T> added(List<T> all, T one) {
		return Stream.concat(all.stream(), Stream.of(one)).toList();
	}

	private static <T> List<T> removed(List<T> all, T one) {
		return all.stream().filter((other) -> other != one).toList();
	}

	private static <T> List<T> replaced(List<T> all, T one, T next) {
		UnaryOperator<T> swap = (other) -> (other == one) ? next : other;
		return all.stream().map(swap).toList();
	}

}
